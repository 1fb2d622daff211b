package it.sporta.till.devices;

import it.sporta.hardware.fiscal.Finding;
import it.sporta.hardware.fiscal.FiscalPrinter;
import it.sporta.hardware.fiscal.MachineState;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.StartCheck;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.hardware.fiscal.wire.Channel;
import it.sporta.hardware.fiscal.wire.Patience;
import it.sporta.kernel.Rome;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fiscal printer of this till, how it was set up, and how it last stood. All who speak with it
 * do so one after the other; whoever watches it asks one short question at a time, and none while
 * somebody else speaks, so that no document waits for it.
 */
public final class FiscalMachine implements AutoCloseable {

    private static final long BETWEEN_LOOKS_MILLIS = 10_000;

    private final FiscalSetup setup;
    private final FiscalEar ear;
    private final Channel channel;
    private final FiscalPrinter printer;
    private final Watch watch;
    private final Clock clock;
    private volatile FiscalStanding standing = FiscalStanding.ASKING;

    FiscalMachine(FiscalSetup setup, Patience patience, FiscalEar ear, Clock clock) {
        this.setup = setup;
        this.ear = ear;
        this.clock = clock;
        this.channel = new Channel(setup.serial(), patience, ear, clock);
        this.printer = setup.kind().printer(setup, channel);
        this.watch =
                new Watch(
                        "fiscal-watch",
                        BETWEEN_LOOKS_MILLIS,
                        this::look,
                        () -> standing = FiscalStanding.STRANGE);
    }

    /** From now on somebody looks at it. */
    FiscalMachine watched() {
        watch.start();
        return this;
    }

    /** To speak with it: the same one each time, for everybody. */
    public FiscalPrinter printer() {
        return printer;
    }

    /** As it was set up, eleven letters and digits; whether it is this one is for the check. */
    public String serial() {
        return setup.serial();
    }

    /** How it was set up. */
    public FiscalSetup setup() {
        return setup;
    }

    /** The hour, in the shop's zone, at which the day is closed by itself; empty when it is not. */
    public Optional<LocalTime> closingAt() {
        return setup.closing();
    }

    /** Asks it whether this is the one that was set up and can sell; what blocks comes first. */
    public List<Finding> check(Clock now) {
        return read(now).findings();
    }

    /** Asks all that it tells of itself. */
    public FiscalReading read() {
        return read(clock);
    }

    private FiscalReading read(Clock now) {
        Outcome<MachineState> state = printer.state();
        Outcome<Map<Integer, Vat>> vats = state.then(any -> printer.vatTable());
        StartCheck check =
                new StartCheck(
                        setup.serial(), setup.confirmed(), setup.trains(), now.withZone(Rome.ZONE));
        return new FiscalReading(setup, state, vats, check.of(state, vats), now.instant());
    }

    /** As it last stood; costs nothing. */
    public FiscalStanding standing() {
        return ear.isFull() ? FiscalStanding.NOT_KEPT : standing;
    }

    /** Whether something is being said to it just now. */
    boolean isBusy() {
        return channel.isBusy();
    }

    void look() {
        ear.watchedBy(Thread.currentThread());
        if (!channel.isBusy()) {
            FiscalStanding seen = FiscalStanding.of(printer.glance());
            standing = seen == FiscalStanding.BUSY && channel.isBusy() ? standing : seen;
        }
    }

    /** Ends only the watching: a document under way comes to its end. */
    @Override
    public void close() {
        watch.endWith(() -> {});
    }
}
