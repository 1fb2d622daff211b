package it.sporta.hardware.bench.fiscal;

import it.sporta.hardware.bench.fiscal.PrintedDocument.Kind;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers of an Epson machine to documents, reports and native commands. */
final class EpsonData {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter OLD_DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter PACKED = DateTimeFormatter.ofPattern("ddMMuuHHmmss");

    private final RtMachine machine;

    EpsonData(RtMachine machine) {
        this.machine = machine;
    }

    Map<String, String> issued(PrintedDocument document, EpsonManner manner) {
        LocalDateTime at = document.at();
        Map<String, String> told = new LinkedHashMap<>();
        told.put("fiscalReceiptNumber", Integer.toString(document.number()));
        told.put("fiscalReceiptAmount", euro(document.totalCents()));
        told.put("fiscalReceiptDate", (manner == EpsonManner.OLD ? OLD_DAY : DAY).format(at));
        told.put("fiscalReceiptTime", TIME.format(at));
        told.put("zRepNumber", Integer.toString(document.z()));
        if (manner == EpsonManner.CURRENT) {
            told.put("receiptISODateTime", EXACT.format(at));
            told.put("serialNumber", machine.serial());
        }
        return told;
    }

    private static String euro(long cents) {
        return String.format("%d,%02d", cents / 100, cents % 100);
    }

    Map<String, String> report(Markup order) throws Objection {
        if (!order.get("operator").matches("[0-9]{1,2}")) {
            throw new Objection(Fault.WRONG_VALUE);
        }
        return switch (order.name()) {
            case "printZReport", "printXZReport" -> {
                long taken = machine.closeDay();
                yield Map.of(
                        "zRepNumber",
                        Integer.toString(machine.closings()),
                        "dailyAmount",
                        euro(taken));
            }
            case "printXReport" -> {
                machine.readDay();
                yield Map.of();
            }
            default -> throw new Objection(Fault.UNKNOWN_ORDER);
        };
    }

    Map<String, String> command(Markup order) throws Objection {
        return switch (order.name()) {
            case "queryPrinterStatus" -> status();
            case "resetPrinter" -> {
                machine.feed();
                machine.cancel();
                yield Map.of();
            }
            case "openDrawer" -> {
                if (machine.draft().isPresent()) {
                    throw new Objection(Fault.SEQUENCE);
                }
                machine.pulse();
                yield Map.of();
            }
            case "directIO" ->
                    Map.of(
                            "responseCommand",
                            order.get("command"),
                            "responseData",
                            direct(order.get("command"), order.get("data")));
            default -> throw new Objection(Fault.UNKNOWN_ORDER);
        };
    }

    private Map<String, String> status() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("cpuRel", "07.00");
        told.put("mfRel", "04.3");
        told.put("mfStatus", "02");
        told.put("rtType", machine.serial().substring(2, 3));
        told.put("rtMainStatus", "02");
        told.put("rtSubStatus", "00");
        told.put("rtDailyOpen", machine.isDayOpen() ? "1" : "0");
        told.put("rtNoWorkingPeriod", machine.isDayTooLong() ? "1" : "0");
        told.put("rtFileToSend", "0000");
        told.put("rtOldFileToSend", "0000");
        told.put("rtFileRejected", "0000");
        told.put("rtExpiryCD", "311230");
        told.put("rtExpiryCA", "311230");
        told.put("rtTrainingMode", machine.isTraining() ? "1" : "0");
        return told;
    }

    private String direct(String command, String data) throws Objection {
        return switch (command) {
            case "3217" -> serial();
            case "1387" -> last();
            case "4205" -> vat(data);
            case "2050" -> total(data);
            default -> throw new Objection(Fault.UNKNOWN_ORDER);
        };
    }

    private String serial() {
        String serial = machine.serial();
        return "00" + serial.substring(5) + serial.substring(3, 5) + serial.substring(0, 2);
    }

    private String last() throws Objection {
        PrintedDocument last =
                machine.last().orElseThrow(() -> new Objection(Fault.UNKNOWN_DOCUMENT));
        return "01"
                + String.format("%09d%09d", last.totalCents(), 0)
                + PACKED.format(last.at())
                + String.format("%04d%04d", last.z(), last.number())
                + machine.serial()
                + "0"
                + String.format("%-8s", last.lottery())
                + "1"
                + " ".repeat(100);
    }

    private String vat(String group) throws Objection {
        if (!group.matches("0[1-4]")) {
            throw new Objection(Fault.UNKNOWN_DOCUMENT);
        }
        return String.format("%s%04d", group, machine.rates().get(Integer.parseInt(group)));
    }

    /** Totals of the day by type and number. */
    private String total(String which) throws Objection {
        if (!which.matches("[0-9]{4}")) {
            throw new Objection(Fault.WRONG_VALUE);
        }
        String index = which.substring(2).replaceFirst("^0", "");
        long cents =
                switch (which.substring(0, 2)) {
                    case "13" -> paid("0/0");
                    case "18" -> paid("2/" + index);
                    case "19" -> paid("3/" + index);
                    case "36" -> machine.sum(Kind.RETURN);
                    case "37" -> machine.sum(Kind.ANNULMENT);
                    case "74" -> paid("5/1");
                    case "75" -> paid("5/2");
                    case "76" -> paid("5/3");
                    case "80" -> paid("6/1");
                    default -> throw new Objection(Fault.UNKNOWN_DOCUMENT);
                };
        return which + "1" + "000000000" + "+" + String.format("%09d", cents);
    }

    private long paid(String form) {
        return machine.today().stream()
                .filter(d -> d.kind() == Kind.SALE)
                .mapToLong(d -> d.paid().getOrDefault(form, 0L))
                .sum();
    }
}
