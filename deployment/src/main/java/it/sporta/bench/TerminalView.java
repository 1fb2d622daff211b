package it.sporta.bench;

import it.sporta.hardware.bench.PaymentFault;
import it.sporta.hardware.bench.PaymentTwin;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import java.util.Arrays;
import java.util.List;

/**
 * The payment terminal as a person sees it.
 *
 * @param version of the state shown
 * @param manners how it can behave
 * @param manner how it behaves now
 * @param charges the last that were charged, oldest first; what was given back is negative
 */
public record TerminalView(
        long version, LineView line, List<String> manners, String manner, List<String> charges)
        implements View {

    private static final int MOST_SHOWN = 6;

    /** The version is read first: a change that comes while looking is looked at again. */
    static TerminalView of(PaymentTwin twin) {
        long version = twin.changes().version();
        List<Long> charges = twin.charges();
        return new TerminalView(
                version,
                LineView.of("terminal", twin),
                Arrays.stream(PaymentFault.values()).map(PaymentFault::name).toList(),
                twin.fault().name(),
                charges.subList(Math.max(0, charges.size() - MOST_SHOWN), charges.size()).stream()
                        .map(Format.ITALIAN::money)
                        .toList());
    }
}
