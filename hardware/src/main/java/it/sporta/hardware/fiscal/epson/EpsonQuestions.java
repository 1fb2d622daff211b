package it.sporta.hardware.fiscal.epson;

import it.sporta.hardware.fiscal.DailyTotals;
import it.sporta.hardware.fiscal.Glance;
import it.sporta.hardware.fiscal.MachineState;
import it.sporta.hardware.fiscal.MachineState.Waiting;
import it.sporta.hardware.fiscal.Nature;
import it.sporta.hardware.fiscal.Observation;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.hardware.fiscal.epson.EpsonSettings.Department;
import it.sporta.hardware.fiscal.wire.Digits;
import it.sporta.hardware.fiscal.wire.Reply;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What an Epson machine can be asked, put together from its single answers. */
final class EpsonQuestions {
    private static final String SERIAL = "3217";
    private static final String LAST = "1387";
    private static final String VAT_ENTRY = "4205";
    private static final String TOTAL = "2050";

    /** Groups 10 to 15 are no rates: EE, NS, NI, ES, RM and AL on the paper. */
    private static final int FIRST_NATURE = 10;

    private final EpsonSettings settings;
    private final EpsonCommands commands;
    private volatile String serial = "";

    EpsonQuestions(EpsonSettings settings, EpsonCommands commands) {
        this.settings = settings;
        this.commands = commands;
    }

    /** Asked once: a machine that is exchanged shows by the serial of its last document. */
    Outcome<String> serial() {
        return serial.isEmpty() ? status().then(this::serial) : Outcome.done(serial);
    }

    private Outcome<Reply> status() {
        return commands.ask(commands.element("queryPrinterStatus", "statusType", "1"));
    }

    /** Eleven characters in four pieces, one of which is the type in the status. */
    private Outcome<String> serial(Reply status) {
        String type = status.text("rtType").orElse("");
        return commands.direct(SERIAL, "00")
                .then(
                        data -> {
                            String whole =
                                    data.length() < 12
                                            ? ""
                                            : data.substring(10, 12)
                                                    + type
                                                    + data.substring(8, 10)
                                                    + data.substring(2, 8);
                            if (!whole.matches("[A-Za-z0-9]{11}")) {
                                return Outcome.unknown("no serial in " + data);
                            }
                            serial = whole;
                            return Outcome.done(whole);
                        });
    }

    Outcome<Observation> observation() {
        return status().then(
                        status -> {
                            Optional<PrinterFlags> flags =
                                    PrinterFlags.of(status.text("printerStatus"));
                            return flags.isEmpty()
                                    ? Outcome.unknown("the status is not told")
                                    : last().then(last -> observation(status, flags.get(), last));
                        });
    }

    private Outcome<Observation> observation(
            Reply status, PrinterFlags flags, Optional<LastReceipt> last) {
        Outcome<String> who =
                last.map(LastReceipt::serial).map(Outcome::done).orElseGet(() -> serial(status));
        return who.map(
                name ->
                        new Observation(
                                name,
                                last.map(LastReceipt::document),
                                status.flag("rtDailyOpen"),
                                flags.documentOpen(),
                                !flags.paper().prints(),
                                Optional.empty()));
    }

    /** A machine that never issued a document says that there are no such data, or zeros. */
    private Outcome<Optional<LastReceipt>> last() {
        Outcome<String> data = commands.direct(LAST, "01");
        String none = "status " + EpsonTrouble.NO_SUCH_DATA;
        if (data instanceof Outcome.Refused<String> refused
                && refused.refusal().detail().startsWith(none)) {
            return Outcome.done(Optional.empty());
        }
        return data.then(
                text -> {
                    Optional<LastReceipt> last = LastReceipt.in(text);
                    return last.isEmpty() && !LastReceipt.isNone(text)
                            ? Outcome.unknown("the last document is not readable")
                            : Outcome.done(last);
                });
    }

    Outcome<MachineState> state() {
        return status().then(
                        status -> {
                            Optional<PrinterFlags> flags =
                                    PrinterFlags.of(status.text("printerStatus"));
                            return flags.isEmpty()
                                    ? Outcome.unknown("the status is not told")
                                    : serial(status).map(name -> state(name, status, flags.get()));
                        });
    }

    Outcome<Glance> glance() {
        return commands.glance(commands.element("queryPrinterStatus", "statusType", "1"))
                .then(
                        status ->
                                PrinterFlags.of(status.text("printerStatus"))
                                        .map(flags -> Outcome.done(glance(status, flags)))
                                        .orElseGet(() -> Outcome.unknown("no status is told")));
    }

    private static Glance glance(Reply status, PrinterFlags flags) {
        return new Glance(flags.paper(), flags.documentOpen(), status.flag("rtNoWorkingPeriod"));
    }

    private static MachineState state(String serial, Reply status, PrinterFlags flags) {
        return new MachineState(
                serial,
                flags.paper(),
                flags.documentOpen(),
                status.text("rtMainStatus").filter("02"::equals).isPresent(),
                status.flag("rtTrainingMode").orElse(false),
                status.flag("rtDailyOpen"),
                status.flag("rtNoWorkingPeriod"),
                OptionalInt.empty(),
                Optional.empty(),
                status.text("rtExpiryCD").flatMap(EpsonQuestions::day),
                status.text("cpuRel"),
                new Waiting(
                        status.number("rtFileToSend"),
                        status.number("rtOldFileToSend"),
                        status.number("rtFileRejected")));
    }

    /** {@code DDMMYY}. */
    private static Optional<LocalDate> day(String text) {
        if (!text.matches("[0-9]{6}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        try {
            return Optional.of(
                    LocalDate.of(2_000 + number % 100, number / 100 % 100, number / 10_000));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** By department: what its group holds. That it has this group is confirmed on the machine. */
    Outcome<Map<Integer, Vat>> vatTable() {
        Map<Integer, Vat> table = new TreeMap<>();
        for (Department department : settings.departments().values()) {
            Outcome<Optional<Vat>> held = group(department.group());
            if (!(held instanceof Outcome.Done<Optional<Vat>> done)) {
                return held.map(any -> table);
            }
            done.value().ifPresent(vat -> table.put(department.number(), vat));
        }
        return Outcome.done(table);
    }

    private Outcome<Optional<Vat>> group(int group) {
        if (group >= FIRST_NATURE) {
            return Outcome.done(Optional.of(Vat.of(Nature.values()[group - FIRST_NATURE])));
        }
        return commands.direct(VAT_ENTRY, String.format("%02d", group))
                .map(data -> rate(group, data));
    }

    private static Optional<Vat> rate(int group, String data) {
        return data.matches(String.format("%02d[0-9]{4}.*", group)) && !data.startsWith("0000", 2)
                ? Optional.of(Vat.rate(Integer.parseInt(data.substring(2, 6))))
                : Optional.empty();
    }

    Outcome<DailyTotals> totals() {
        Map<PaymentForm, Long> paid = new EnumMap<>(PaymentForm.class);
        Map<PaymentForm, String> asked =
                Map.of(
                        PaymentForm.CASH, "1300",
                        PaymentForm.ELECTRONIC, String.format("18%02d", settings.electronicIndex()),
                        PaymentForm.TICKET, String.format("19%02d", settings.ticketIndex()),
                        PaymentForm.UNCOLLECTED_GOODS, "7400",
                        PaymentForm.UNCOLLECTED_SERVICES, "7500",
                        PaymentForm.INVOICE_FOLLOWS, "7600",
                        PaymentForm.MULTI_USE_VOUCHER, "8000");
        for (Map.Entry<PaymentForm, String> form : asked.entrySet()) {
            Outcome<OptionalLong> told = total(form.getValue());
            if (!(told instanceof Outcome.Done<OptionalLong> done)) {
                return told.map(any -> new DailyTotals(any, any, any, Map.of(), Map.of()));
            }
            done.value().ifPresent(cents -> paid.put(form.getKey(), cents));
        }
        return total("3700")
                .then(
                        voids ->
                                total("3600")
                                        .map(
                                                returns ->
                                                        new DailyTotals(
                                                                OptionalLong.empty(),
                                                                voids,
                                                                returns,
                                                                Map.of(),
                                                                paid)));
    }

    /** Type 0-1, number 2-3, a flag, items 5-13, sign 14, cents 15-23; empty when not so. */
    private Outcome<OptionalLong> total(String which) {
        Outcome<String> answer = commands.direct(TOTAL, which);
        if (answer instanceof Outcome.Refused<String> refused && refused.refusal().reached()) {
            return Outcome.done(OptionalLong.empty());
        }
        return answer.map(
                data ->
                        data.matches(which + ".[0-9]{9}[+0 ][0-9]{9}.*")
                                ? Digits.wholeCents(data.substring(15, 24))
                                : OptionalLong.empty());
    }
}
