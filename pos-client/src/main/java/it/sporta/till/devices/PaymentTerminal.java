package it.sporta.till.devices;

import it.sporta.hardware.line.Line;
import it.sporta.hardware.payment.CardTerminal;
import it.sporta.hardware.payment.Memory;
import it.sporta.hardware.payment.Terms;
import it.sporta.kernel.Rome;
import java.time.Clock;
import java.util.Optional;

/** The payment terminal of this till: its line, and what is agreed with it. */
public final class PaymentTerminal implements AutoCloseable {

    private final Line line;
    private final Terms terms;
    private Optional<CardTerminal> spoken = Optional.empty();

    public PaymentTerminal(Line line, Terms terms) {
        this.line = line;
        this.terms = terms;
    }

    /**
     * To speak with it; the same one each time, which has learnt how this terminal speaks.
     *
     * @param memory keeps what is going on through a power cut
     */
    public synchronized CardTerminal with(Memory memory, Clock clock) {
        CardTerminal terminal =
                spoken.orElseGet(
                        () -> new CardTerminal(line, terms, memory, clock.withZone(Rome.ZONE)));
        spoken = Optional.of(terminal);
        return terminal;
    }

    /** Hangs up, also under whoever speaks with it. */
    @Override
    public void close() {
        line.close();
    }
}
