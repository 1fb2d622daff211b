package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import java.nio.file.Path;
import java.util.List;

/** A payment terminal on a serial cable; {@link PaymentHost} is one in the network. */
public final class PaymentTwin extends CabledTwin {
    private final PaymentMind mind;

    private PaymentTwin(Path path, LineSettings settings, PaymentCheck check) {
        super(path, settings);
        this.mind =
                new PaymentMind(
                        check,
                        new PaymentVoice.Mouth() {
                            @Override
                            public void say(byte[] words) {
                                send(words);
                            }

                            @Override
                            public void hangUp() {
                                unplug();
                            }
                        });
    }

    public static PaymentTwin plugged(Path path, LineSettings settings, PaymentCheck check) {
        PaymentTwin twin = new PaymentTwin(path, settings, check);
        twin.start();
        return twin;
    }

    /** From now on. */
    public void misbehave(PaymentFault fault) {
        mind.misbehave(fault);
        changed();
    }

    public PaymentFault fault() {
        return mind.fault();
    }

    /** All requests it understood, oldest first. */
    public List<String> requests() {
        return mind.requests();
    }

    /** What was charged since the day's end, in cents; what was given back is negative. */
    public List<Long> charges() {
        return mind.charges();
    }

    @Override
    void received(int octet) {
        if (mind.received(octet)) {
            changed();
        }
    }
}
