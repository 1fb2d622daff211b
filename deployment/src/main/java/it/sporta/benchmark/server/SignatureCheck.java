package it.sporta.benchmark.server;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.SigningKey;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What one Ed25519 check costs (RFC 8032), apart from everything else the server does. */
final class SignatureCheck {

    private static final int ROUNDS = 3_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private SignatureCheck() {}

    /** Processor time of one, in milliseconds, when the JVM is warm. */
    static double cpuMillis() {
        SigningKey key = SigningKey.generate();
        List<Bytes> messages = new ArrayList<>();
        List<Bytes> signatures = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            messages.add(Bytes.of(ByteBuffer.allocate(32).putInt(i).array()));
            signatures.add(key.sign(messages.get(i)));
        }
        check(key, messages, signatures);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        check(key, messages, signatures);
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return (after - before) / NANOS_PER_MILLI / ROUNDS;
    }

    private static void check(SigningKey key, List<Bytes> messages, List<Bytes> signatures) {
        for (int i = 0; i < ROUNDS; i++) {
            if (!key.verifying().verifies(messages.get(i), signatures.get(i))) {
                throw new IllegalStateException("a signature of our own is refused");
            }
        }
    }
}
