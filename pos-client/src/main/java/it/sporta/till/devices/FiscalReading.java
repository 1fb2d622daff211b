package it.sporta.till.devices;

import it.sporta.hardware.fiscal.Finding;
import it.sporta.hardware.fiscal.MachineState;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.till.devices.FiscalDepartments.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fiscal printer told of itself.
 *
 * @param setup as it was set up when it was asked
 * @param vats by the number under which such a machine tells them
 * @param findings what does not fit, what blocks a sale first
 * @param at when it was asked
 */
public record FiscalReading(
        FiscalSetup setup,
        Outcome<MachineState> state,
        Outcome<Map<Integer, Vat>> vats,
        List<Finding> findings,
        Instant at) {

    /**
     * One VAT.
     *
     * @param read what the machine holds there; empty where it does not tell
     */
    public record VatLine(Vat set, Place place, Optional<Vat> read) {

        public boolean differs() {
            return read.isPresent() && !read.get().equals(set);
        }
    }

    /** Empty when it did not answer. */
    public Optional<MachineState> told() {
        return state instanceof Outcome.Done<MachineState> done
                ? Optional.of(done.value())
                : Optional.empty();
    }

    /** Whether something stands in the way of selling. */
    public boolean blocks() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** Whether a slip could come out. */
    public boolean prints() {
        return told().filter(one -> one.paper().prints() && !one.documentOpen()).isPresent();
    }

    /** What was set beside what is there, in the order it was set. */
    public List<VatLine> vatLines() {
        Map<Integer, Vat> table =
                vats instanceof Outcome.Done<Map<Integer, Vat>> done ? done.value() : Map.of();
        return setup.departments().places().entrySet().stream()
                .map(
                        one ->
                                new VatLine(
                                        one.getKey(),
                                        one.getValue(),
                                        Optional.ofNullable(
                                                table.get(setup.kind().told(one.getValue())))))
                .toList();
    }
}
