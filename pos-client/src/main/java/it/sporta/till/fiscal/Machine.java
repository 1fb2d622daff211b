package it.sporta.till.fiscal;

import it.sporta.hardware.fiscal.Finding;
import it.sporta.hardware.fiscal.FiscalPrinter;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.till.devices.FiscalKind;
import it.sporta.till.devices.FiscalMachine;
import it.sporta.till.devices.FiscalSetup;
import it.sporta.till.devices.FiscalStanding;
import java.time.Clock;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The fiscal printer of this counter.
 *
 * @param serial as it was set up
 * @param renounces whether a sconto a pagare can be said to it
 * @param check asks it whether it is this one and may sell; takes seconds
 * @param standing how it stood when it was last looked at; costs nothing
 * @param closingAt the hour in the shop's zone at which its day is closed by itself
 */
public record Machine(
        FiscalPrinter printer,
        String serial,
        boolean renounces,
        Supplier<List<Finding>> check,
        Supplier<FiscalStanding> standing,
        Optional<LocalTime> closingAt) {

    private static final Set<FiscalStanding> SILENT =
            EnumSet.of(FiscalStanding.ASKING, FiscalStanding.AWAY, FiscalStanding.STRANGE);

    public Machine {
        Objects.requireNonNull(printer, "printer");
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(closingAt, "closingAt");
    }

    /** Whether it is worth speaking with it. */
    boolean answers() {
        return !SILENT.contains(standing.get());
    }

    /** Whether its day has been open for too long. */
    boolean wantsClosing() {
        return standing.get() == FiscalStanding.CLOSING_NEEDED;
    }

    /** The one that hangs at this till. */
    public static Machine of(FiscalMachine machine, Clock clock) {
        FiscalSetup setup = machine.setup();
        return new Machine(
                machine.printer(),
                machine.serial(),
                setup.kind() != FiscalKind.CUSTOM
                        || setup.payments().numbers().containsKey(PaymentForm.SCONTO_A_PAGARE),
                () -> machine.check(clock),
                machine::standing,
                machine.closingAt());
    }
}
