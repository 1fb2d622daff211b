package it.sporta.till.status;

import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.till.devices.Devices;
import it.sporta.till.devices.FiscalStanding;
import it.sporta.till.devices.Labelling;
import it.sporta.till.devices.PaymentTerminal;
import it.sporta.till.devices.Printing;
import it.sporta.till.devices.Verification;
import it.sporta.till.devices.Weigher;
import it.sporta.ui.Format;
import it.sporta.ui.trouble.Message.Kind;
import java.time.LocalDate;
import java.util.Optional;

/** How each device stands, from what is known already. */
public final class DeviceStates {

    private DeviceStates() {}

    /** Empty where no such device hangs, or nothing of it is known between its jobs. */
    public static Optional<State> of(String role, Devices devices) {
        return switch (role) {
            case "printer" -> devices.printing().now().map(DeviceStates::printer);
            case "scale" -> devices.weigher().now().map(DeviceStates::scale);
            case "scanner" -> devices.scanner().now().map(one -> plugged(role, one.isUp()));
            case "display" -> devices.display().now().map(one -> plugged(role, one.isUp()));
            case "terminal" -> devices.terminal().now().map(one -> terminal(one.state()));
            case "labels" ->
                    devices.labels().now().flatMap(Labelling::state).map(DeviceStates::printer);
            case "fiscal" -> devices.fiscal().now().map(one -> fiscal(one.standing()));
            default -> Optional.empty();
        };
    }

    private static State fiscal(FiscalStanding standing) {
        Kind kind =
                switch (standing) {
                    case READY -> Kind.GOOD;
                    case ASKING, PAPER_LOW, BUSY -> Kind.LOOK;
                    default -> Kind.STOP;
                };
        State state = State.of("receipt", kind, "state.fiscal." + standing);
        return standing == FiscalStanding.CLOSING_NEEDED ? state.leadingTo("/fiscal") : state;
    }

    private static State plugged(String role, boolean up) {
        return up
                ? State.of(role, Kind.GOOD, "state." + role + ".ready")
                : State.of(role, Kind.LOOK, "state." + role + ".away");
    }

    private static State terminal(PaymentTerminal.State state) {
        Kind kind =
                switch (state) {
                    case READY, BUSY -> Kind.GOOD;
                    case ASKING, NOT_OPERATIVE, SILENT, UNPLUGGED -> Kind.LOOK;
                };
        return State.of("card", kind, "state.terminal." + state);
    }

    private static State printer(Printing printing) {
        return printing.isKnown()
                ? printer(printing.state())
                : State.of("printer", Kind.LOOK, "state.printer.asking");
    }

    private static State printer(PrinterState state) {
        Kind kind =
                state == PrinterState.READY || state == PrinterState.NO_FEEDBACK
                        ? Kind.GOOD
                        : state.prints() ? Kind.LOOK : Kind.STOP;
        return State.of("printer", kind, "state.printer." + state);
    }

    /** What there is to do about the scale's verification; empty while it holds for long. */
    public static Optional<State> verification(Devices devices, LocalDate day) {
        return devices.weigher()
                .now()
                .flatMap(Weigher::verification)
                .filter(one -> one.on(day) != Verification.State.HOLDS)
                .map(one -> verification(one, one.on(day)));
    }

    private static State verification(Verification one, Verification.State state) {
        boolean over = state == Verification.State.OVER;
        return State.of(
                        "scale",
                        over ? Kind.STOP : Kind.LOOK,
                        "state.verification." + state,
                        "day",
                        Format.ITALIAN.date(one.until()))
                .leadingTo("/devices/scale");
    }

    /** A scale without a live weight is known by its plug and its last answer. */
    private static State scale(Weigher weigher) {
        if (!weigher.isPlugged()) {
            return State.of("scale", Kind.STOP, "state.scale.UNPLUGGED");
        }
        Reading last = weigher.last().orElse(null);
        if (last instanceof Reading.Unusable unusable && unusable.state().isOutOfOrder()) {
            return State.of("scale", Kind.STOP, "state.scale." + unusable.state());
        }
        return State.of("scale", Kind.GOOD, "state.scale.ready");
    }
}
