package it.sporta.hardware.fiscal;

import it.sporta.hardware.fiscal.Finding.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks at a machine before the first sale: is it the one that was set up, can it sell, and does it
 * hold the VAT that the till will name.
 */
public final class StartCheck {
    private static final Duration CLOCKS = Duration.ofMinutes(5);
    private static final int CERTIFICATE_DAYS = 30;

    private final String serial;
    private final Map<Vat, Integer> confirmed;
    private final boolean tillTrains;
    private final Clock clock;

    /**
     * @param confirmed number under which each VAT was confirmed on the machine
     * @param clock the till's, in the zone of the shop
     */
    public StartCheck(String serial, Map<Vat, Integer> confirmed, boolean tillTrains, Clock clock) {
        this.serial = serial;
        this.confirmed = Map.copyOf(confirmed);
        this.tillTrains = tillTrains;
        this.clock = clock;
    }

    /** Everything worth telling, what blocks a sale first; empty when all is well. */
    public List<Finding> of(FiscalPrinter printer) {
        Outcome<MachineState> state = printer.state();
        return of(state, state.then(any -> printer.vatTable()));
    }

    /** The same of what was read already. */
    public List<Finding> of(Outcome<MachineState> state, Outcome<Map<Integer, Vat>> programmed) {
        List<Finding> findings = new ArrayList<>();
        if (state instanceof Outcome.Done<MachineState> done) {
            look(done.value(), findings);
            compare(programmed, findings);
        } else {
            findings.add(new Finding(Kind.NOT_KNOWN, state.toString()));
        }
        findings.sort((a, b) -> Boolean.compare(b.blocks(), a.blocks()));
        return List.copyOf(findings);
    }

    private void look(MachineState state, List<Finding> findings) {
        add(findings, !state.serial().equals(serial), Kind.WRONG_MACHINE, state.serial());
        add(findings, !state.inService(), Kind.NOT_IN_SERVICE, serial);
        add(findings, state.training() != tillTrains, Kind.TRAINING, "" + state.training());
        add(
                findings,
                state.closingNeeded().orElse(false),
                Kind.CLOSING_NEEDED,
                "" + state.lastClosing());
        add(findings, state.documentOpen(), Kind.DOCUMENT_OPEN, serial);
        state.clock()
                .map(theirs -> Duration.between(theirs, LocalDateTime.now(clock)).abs())
                .ifPresent(
                        apart ->
                                add(
                                        findings,
                                        apart.compareTo(CLOCKS) > 0,
                                        Kind.CLOCK_DIFFERS,
                                        apart.toMinutes() + " min"));
        add(findings, state.waiting().old().orElse(0) > 0, Kind.FILES_WAITING, state.waiting());
        add(
                findings,
                state.waiting().rejected().orElse(0) > 0,
                Kind.FILES_REJECTED,
                state.waiting());
        state.certificateUntil()
                .ifPresent(
                        until ->
                                add(
                                        findings,
                                        !LocalDateTime.now(clock)
                                                .toLocalDate()
                                                .plusDays(CERTIFICATE_DAYS)
                                                .isBefore(until),
                                        Kind.CERTIFICATE_ENDS,
                                        until));
        add(findings, !state.paper().prints(), Kind.CANNOT_PRINT, state.paper());
        add(findings, state.paper() == MachineState.Paper.LOW, Kind.PAPER_LOW, state.paper());
    }

    private void compare(Outcome<Map<Integer, Vat>> programmed, List<Finding> findings) {
        if (programmed instanceof Outcome.Done<Map<Integer, Vat>> told) {
            for (Map.Entry<Vat, Integer> mine : confirmed.entrySet()) {
                Vat theirs = told.value().get(mine.getValue());
                if (theirs == null) {
                    add(findings, true, Kind.VAT_NOT_TOLD, mine);
                } else {
                    add(
                            findings,
                            !theirs.equals(mine.getKey()),
                            Kind.VAT_DIFFERS,
                            mine + " / " + theirs);
                }
            }
        } else {
            add(findings, true, Kind.VAT_NOT_TOLD, programmed);
        }
    }

    private static void add(List<Finding> findings, boolean is, Kind kind, Object detail) {
        if (is) {
            findings.add(new Finding(kind, detail.toString()));
        }
    }
}
