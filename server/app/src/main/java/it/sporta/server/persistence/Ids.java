package it.sporta.server.persistence;

import java.nio.ByteBuffer;
import java.util.UUID;

/** An identity as the 16 bytes of its column, most significant first. */
public final class Ids {

    private Ids() {}

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    public static UUID of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new UUID(in.getLong(), in.getLong());
    }
}
