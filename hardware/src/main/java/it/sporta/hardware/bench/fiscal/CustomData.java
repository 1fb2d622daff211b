package it.sporta.hardware.bench.fiscal;

import it.sporta.hardware.bench.fiscal.PrintedDocument.Kind;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Answers of a Custom machine to reports and commands. */
final class CustomData {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter PACKED = DateTimeFormatter.ofPattern("ddMMuuHHmm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("ddMMuuHHmmss");
    private static final Map<String, Kind> KINDS =
            Map.of("0", Kind.SALE, "2", Kind.RETURN, "3", Kind.ANNULMENT);

    private final RtMachine machine;

    CustomData(RtMachine machine) {
        this.machine = machine;
    }

    String buffer(String text) {
        return "<responseBuf>" + text + "</responseBuf>";
    }

    /** What stands in every answer. */
    String state(CustomManner manner, boolean paperLow) {
        Optional<PrintedDocument> last = machine.last();
        String now = (manner == CustomManner.OLD ? DAY : ISO).format(machine.now());
        String step = machine.draft().map(draft -> draft.isPaying() ? "2" : "1").orElse("0");
        return String.format(
                "<dateTime>%s</dateTime><printerStatus>%d%d%d00</printerStatus>"
                        + "<fpStatus>%s</fpStatus><receiptStep>%s</receiptStep>"
                        + "<nClose>%04d</nClose><fiscalDoc>%04d</fiscalDoc>",
                now,
                machine.roll().isCoverOpen() ? 1 : 0,
                machine.roll().isOut() ? 1 : 0,
                paperLow ? 1 : 0,
                machine.draft().isPresent() ? "100" : "000",
                step,
                last.map(PrintedDocument::z).orElse(0),
                last.map(PrintedDocument::number).orElse(0));
    }

    /** The second closing without a sale is refused. */
    String report(Markup order) throws Objection {
        switch (order.name()) {
            case "printZReport", "printXZReport" -> {
                if (!machine.isDayOpen()) {
                    throw new Objection(Fault.NOTHING_TO_CLOSE);
                }
                machine.closeDay();
            }
            case "printXReport" -> machine.readDay();
            default -> throw new Objection(Fault.UNKNOWN_ORDER);
        }
        return "";
    }

    String command(Markup order) throws Objection {
        return switch (order.name()) {
            case "queryPrinterStatus" -> "<cpuRel>07.00</cpuRel><mfStatus>0</mfStatus>";
            case "getInfo" -> info();
            case "getDateTime" -> buffer(CLOCK.format(machine.now()));
            case "getVatRate" -> buffer(vat((int) order.number("numVat", "[0-9]{1,2}")));
            case "getVatTotalsOnDemand" -> lastDocument(order.get("doctype"));
            case "getDailyTotals" -> totals();
            case "directIO" -> {
                if (!order.get("command").equals("1017")) {
                    throw new Objection(Fault.UNKNOWN_ORDER);
                }
                yield buffer(last());
            }
            case "resetPrinter" -> {
                machine.feed();
                machine.cancel();
                yield "";
            }
            case "openDrawer" -> {
                order.number("num", "[12]");
                machine.pulse();
                yield "";
            }
            default -> throw new Objection(Fault.UNKNOWN_ORDER);
        };
    }

    private String info() {
        return String.format(
                "<infoResp success=\"true\" status=\"0\"><serialNumber>%s</serialNumber>"
                        + "<fiscalized>SI</fiscalized><fpuState>IN SERVIZIO</fpuState>"
                        + "<zSetNumber>%d</zSetNumber><ejPresent>SI</ejPresent>"
                        + "<simulation>NO</simulation><demoMode>%s</demoMode>"
                        + "<certValidTo>31/12/2035</certValidTo><dateProg>--/--/----</dateProg>"
                        + "</infoResp>",
                machine.serial(), machine.closings(), machine.isTraining() ? "SI" : "NO");
    }

    /** Index, rate, exemption, whether programmable, description. */
    private String vat(int index) throws Objection {
        Integer rate = machine.rates().get(index - 10);
        if (rate == null) {
            throw new Objection(Fault.DEPARTMENT);
        }
        return String.format("%02d%04d%s1%-25s", index, rate, rate == 0 ? "4" : "0", "IVA");
    }

    private String last() {
        return machine.last()
                .map(
                        last ->
                                PACKED.format(last.at())
                                        + String.format("%04d%04d", last.number(), last.z()))
                .orElse("0".repeat(18));
    }

    private String lastDocument(String kind) throws Objection {
        if (!KINDS.containsKey(kind)) {
            throw new Objection(Fault.WRONG_VALUE);
        }
        PrintedDocument last = null;
        for (PrintedDocument document : machine.archive()) {
            last = document.kind() == KINDS.get(kind) ? document : last;
        }
        return last == null
                ? ""
                : String.format(
                        "<lastDocument><number>%04d</number><dateTime>%s</dateTime>"
                                + "<total>%d.%02d</total><flagDocCanc>0</flagDocCanc>"
                                + "</lastDocument>",
                        last.number(),
                        ISO.format(last.at()),
                        last.totalCents() / 100,
                        last.totalCents() % 100);
    }

    private String totals() {
        return "<dailyTotals>"
                + group("vatSalesTickets", Kind.SALE)
                + group("vatRefundTickets", Kind.RETURN)
                + group("vatCanceledTickets", Kind.ANNULMENT)
                + "</dailyTotals>";
    }

    private String group(String name, Kind kind) {
        StringBuilder group = new StringBuilder("<" + name + ">");
        machine.rates()
                .forEach(
                        (department, rate) ->
                                group.append(
                                        String.format(
                                                "<vat%1$d><rate>%2$04d</rate>"
                                                        + "<gross>%3$012d</gross></vat%1$d>",
                                                department, rate, gross(kind, department))));
        return group.append("</" + name + ">").toString();
    }

    private long gross(Kind kind, int department) {
        return machine.today().stream()
                .filter(document -> document.kind() == kind)
                .mapToLong(document -> document.byDepartment().getOrDefault(department, 0L))
                .sum();
    }
}
