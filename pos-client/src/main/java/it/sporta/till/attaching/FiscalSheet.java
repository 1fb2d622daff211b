package it.sporta.till.attaching;

import it.sporta.hardware.fiscal.Finding;
import it.sporta.hardware.fiscal.MachineState;
import it.sporta.hardware.fiscal.MachineState.Waiting;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.kernel.Rome;
import it.sporta.till.devices.FiscalReading;
import it.sporta.ui.Format;
import it.sporta.ui.trouble.Message.Kind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a fiscal printer told of itself, ready to be shown.
 *
 * @param findings what does not fit, what blocks a sale first
 * @param rows what it said
 * @param vats what was set beside what is there
 * @param mayPrint whether a slip could come out
 * @param at when it was asked
 */
public record FiscalSheet(
        List<Told> findings, List<Row> rows, List<VatRow> vats, boolean mayPrint, String at) {

    /** A sentence. */
    public record Told(Kind kind, String key, List<Object> details) {}

    /**
     * @param label key of what it is
     * @param key of the words for what is so
     */
    public record Row(String label, String key, List<Object> details) {

        static Row of(String label, String key, Object... details) {
            return new Row("fiscal.row." + label, key, List.of(details));
        }

        /** What stands for itself. */
        static Row plain(String label, Optional<?> value) {
            return value.map(there -> of(label, "fiscal.plain", "value", there))
                    .orElseGet(() -> of(label, "fiscal.not-told"));
        }
    }

    /**
     * @param read empty where the machine does not tell
     */
    public record VatRow(
            String vat, int department, int number, Optional<String> read, boolean differs) {}

    static FiscalSheet of(FiscalReading reading, Format format) {
        return new FiscalSheet(
                reading.findings().stream()
                        .map(found -> told(found, reading, format))
                        .distinct()
                        .toList(),
                reading.told().map(state -> rows(state, reading, format)).orElse(List.of()),
                reading.vatLines().stream()
                        .map(
                                line ->
                                        new VatRow(
                                                vat(line.set(), format),
                                                line.place().number(),
                                                line.place().vat(),
                                                line.read().map(there -> vat(there, format)),
                                                line.differs()))
                        .toList(),
                reading.prints(),
                format.time(reading.at()));
    }

    static String vat(Vat vat, Format format) {
        return vat.nature().map(Enum::name).orElseGet(() -> format.percent(vat.hundredths()));
    }

    private static Told told(Finding found, FiscalReading reading, Format format) {
        List<Object> details = new ArrayList<>(List.of("set", reading.setup().serial()));
        reading.told()
                .ifPresent(
                        state -> {
                            details.addAll(List.of("told", state.serial()));
                            details.addAll(
                                    List.of(
                                            "until",
                                            state.certificateUntil()
                                                    .map(format::date)
                                                    .orElse("?")));
                            details.addAll(List.of("apart", minutes(state, reading)));
                            details.addAll(List.of("old", state.waiting().old().orElse(0)));
                            details.addAll(
                                    List.of("rejected", state.waiting().rejected().orElse(0)));
                        });
        String key = "fiscal.finding." + found.kind();
        return new Told(found.blocks() ? Kind.STOP : Kind.LOOK, key, details);
    }

    private static long minutes(MachineState state, FiscalReading reading) {
        LocalDateTime ours = ZonedDateTime.ofInstant(reading.at(), Rome.ZONE).toLocalDateTime();
        return state.clock().map(theirs -> Duration.between(ours, theirs).toMinutes()).orElse(0L);
    }

    private static List<Row> rows(MachineState state, FiscalReading reading, Format format) {
        return List.of(
                Row.plain("serial", Optional.of(state.serial())),
                Row.of("paper", "fiscal.paper." + state.paper()),
                Row.of(
                        "service",
                        !state.inService()
                                ? "fiscal.service.no"
                                : state.training() ? "fiscal.service.trains" : "fiscal.service"),
                day(state),
                Row.plain(
                        "closing",
                        state.lastClosing().isPresent()
                                ? Optional.of(state.lastClosing().getAsInt())
                                : Optional.empty()),
                clock(state, reading, format),
                files(state.waiting()),
                Row.plain("certificate", state.certificateUntil().map(format::date)),
                Row.plain("firmware", state.firmware()));
    }

    private static Row day(MachineState state) {
        if (state.closingNeeded().orElse(false)) {
            return Row.of("day", "fiscal.day.long");
        }
        return state.dayOpen()
                .map(open -> Row.of("day", open ? "fiscal.day.open" : "fiscal.day.closed"))
                .orElseGet(() -> Row.of("day", "fiscal.not-told"));
    }

    private static Row clock(MachineState state, FiscalReading reading, Format format) {
        if (state.clock().isEmpty()) {
            return Row.of("clock", "fiscal.not-told");
        }
        long apart = minutes(state, reading);
        String key = apart == 0 ? "same" : apart > 0 ? "ahead" : "behind";
        return Row.of(
                "clock",
                "fiscal.clock." + key,
                "time",
                format.time(state.clock().get().toLocalTime()),
                "minutes",
                Math.abs(apart));
    }

    private static Row files(Waiting waiting) {
        return waiting.toSend().isEmpty()
                ? Row.of("files", "fiscal.not-told")
                : Row.of(
                        "files",
                        "fiscal.files",
                        "waiting",
                        waiting.toSend().getAsInt(),
                        "old",
                        told(waiting.old()),
                        "rejected",
                        told(waiting.rejected()));
    }

    private static String told(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "?";
    }
}
