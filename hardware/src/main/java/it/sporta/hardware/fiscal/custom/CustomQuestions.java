package it.sporta.hardware.fiscal.custom;

import it.sporta.hardware.fiscal.DailyTotals;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.Glance;
import it.sporta.hardware.fiscal.LastDocument;
import it.sporta.hardware.fiscal.MachineState;
import it.sporta.hardware.fiscal.MachineState.Waiting;
import it.sporta.hardware.fiscal.Observation;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.hardware.fiscal.custom.CustomSettings.Department;
import it.sporta.hardware.fiscal.wire.Reply;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What a Custom machine can be asked, put together from its single answers. */
final class CustomQuestions {
    private static final String LAST = "1017";

    /** Kinds of documents whose last one is asked for: sales, returns, voids. */
    private static final String[] KINDS = {"0", "2", "3"};

    private final CustomSettings settings;
    private final CustomCommands commands;

    CustomQuestions(CustomSettings settings, CustomCommands commands) {
        this.settings = settings;
        this.commands = commands;
    }

    private Outcome<Reply> status() {
        return commands.ask("queryPrinterStatus");
    }

    Outcome<Reply> info() {
        return commands.ask("getInfo");
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
            Reply status, PrinterFlags flags, Optional<LastDocument> last) {
        return info().map(
                        info ->
                                new Observation(
                                        info.text("serialNumber")
                                                .filter(told -> told.matches("[A-Za-z0-9]{11}"))
                                                .orElse(settings.serial()),
                                        last,
                                        dayOpen(last, info.number("zSetNumber")),
                                        isOpen(status),
                                        !flags.paper().prints(),
                                        lastKey(status)));
    }

    /** Documents bear the number of the closing that will follow them. */
    private static Optional<Boolean> dayOpen(Optional<LastDocument> last, OptionalInt closed) {
        if (closed.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        int ahead = last.get().z() - closed.getAsInt();
        return ahead == 0 || ahead == 1 ? Optional.of(ahead == 1) : Optional.empty();
    }

    /** What neither flag says to be at rest is open. */
    static boolean isOpen(Reply status) {
        Optional<Boolean> nothing = status.text("fpStatus").map("000"::equals);
        OptionalInt step = status.number("receiptStep");
        boolean underWay =
                step.isEmpty()
                        || step.getAsInt() >= 1 && step.getAsInt() <= 4
                        || step.getAsInt() > 7;
        return nothing.map(none -> !none || step.isPresent() && underWay).orElse(underWay);
    }

    private static Optional<DocumentKey> lastKey(Reply status) {
        return status.text("lastIdCmd@IdCmd")
                .filter(key -> key.matches("[A-Za-z0-9-]{1,36}"))
                .map(DocumentKey::new);
    }

    /** Empty when there never was any. */
    Outcome<Optional<LastDocument>> last() {
        return commands.buffer(commands.ask("directIO", "command", LAST, "data", ""))
                .then(
                        data -> {
                            if (LastReceipt.isNone(data)) {
                                return Outcome.done(Optional.empty());
                            }
                            Optional<LastReceipt> last = LastReceipt.in(data);
                            return last.isEmpty()
                                    ? Outcome.unknown("the last document is not readable")
                                    : totalled(last.get()).map(Optional::of);
                        });
    }

    /** One command tells number and Z, another the total: of the same number, or of none. */
    private Outcome<LastDocument> totalled(LastReceipt last) {
        for (String kind : KINDS) {
            Outcome<Reply> told =
                    commands.ask("getVatTotalsOnDemand", "vatgroup", "0", "doctype", kind);
            if (told instanceof Outcome.Unknown<Reply> unknown) {
                return Outcome.unknown(unknown.why());
            }
            if (told instanceof Outcome.Done<Reply> done
                    && done.value().number("lastDocument/number").orElse(-1) == last.number()) {
                Reply reply = done.value();
                boolean cancelled = reply.flag("lastDocument/flagDocCanc").orElse(false);
                return Outcome.done(document(last, reply.cents("lastDocument/total"), !cancelled));
            }
        }
        return Outcome.done(document(last, OptionalLong.empty(), true));
    }

    private static LastDocument document(LastReceipt last, OptionalLong total, boolean fiscal) {
        return new LastDocument(last.z(), last.number(), total, last.at(), fiscal);
    }

    Outcome<Glance> glance() {
        return commands.glance("queryPrinterStatus")
                .then(
                        status ->
                                PrinterFlags.of(status.text("printerStatus"))
                                        .map(flags -> Outcome.done(glance(status, flags)))
                                        .orElseGet(() -> Outcome.unknown("no status is told")));
    }

    private static Glance glance(Reply status, PrinterFlags flags) {
        return new Glance(flags.paper(), isOpen(status), Optional.empty());
    }

    Outcome<MachineState> state() {
        return status().then(status -> info().then(info -> clock(status, info)));
    }

    private Outcome<MachineState> clock(Reply status, Reply info) {
        Optional<PrinterFlags> flags = PrinterFlags.of(status.text("printerStatus"));
        if (flags.isEmpty()) {
            return Outcome.unknown("the status is not told");
        }
        Outcome<String> told = commands.buffer(commands.ask("getDateTime"));
        Optional<LocalDateTime> clock =
                told instanceof Outcome.Done<String> done
                        ? Moments.packed(done.value())
                        : Optional.empty();
        return Outcome.done(state(status, info, flags.get(), clock));
    }

    private MachineState state(
            Reply status, Reply info, PrinterFlags flags, Optional<LocalDateTime> clock) {
        return new MachineState(
                info.text("serialNumber").orElse(settings.serial()),
                flags.paper(),
                isOpen(status),
                info.text("fpuState").filter("IN SERVIZIO"::equalsIgnoreCase).isPresent(),
                says("simulation", info) || says("demoMode", info),
                Optional.empty(),
                Optional.empty(),
                info.number("zSetNumber"),
                clock,
                info.text("certValidTo").flatMap(Moments::day),
                status.text("cpuRel"),
                Waiting.NOT_TOLD);
    }

    private static boolean says(String name, Reply info) {
        return info.text(name).filter("SI"::equalsIgnoreCase).isPresent();
    }

    /** By VAT index. A rate of nothing has a code for its nature that is not written down. */
    Outcome<Map<Integer, Vat>> vatTable() {
        Map<Integer, Vat> table = new TreeMap<>();
        for (Department department : settings.departments().values()) {
            String index = Integer.toString(department.vatIndex());
            Outcome<String> held = commands.buffer(commands.ask("getVatRate", "numVat", index));
            if (!(held instanceof Outcome.Done<String> done)) {
                return held.map(any -> table);
            }
            rate(department.vatIndex(), done.value())
                    .ifPresent(vat -> table.put(department.vatIndex(), vat));
        }
        return Outcome.done(table);
    }

    /** Index in two digits, rate in four. */
    private static Optional<Vat> rate(int index, String data) {
        return data.matches(String.format("%02d[0-9]{4}.*", index)) && !data.startsWith("0000", 2)
                ? Optional.of(Vat.rate(Integer.parseInt(data.substring(2, 6))))
                : Optional.empty();
    }

    Outcome<DailyTotals> totals() {
        return commands.ask("getDailyTotals").map(TotalsOfDay::read);
    }
}
