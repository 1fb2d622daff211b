package it.sporta.kernel.journal;

import java.util.Objects;

/**
 * The end of a till's chain.
 *
 * @param epoch 1, 2, 3 …: a new one after joining, restoring or quarantine
 * @param sequence of the last entry; 0 before the first of an epoch
 * @param hash of the last entry; before the first, of what the epoch grew from
 */
public record Head(int epoch, long sequence, Bytes hash) {

    public Head {
        Objects.requireNonNull(hash, "hash");
        if (epoch < 1 || sequence < 0 || hash.length() != 32) {
            throw new IllegalArgumentException("head " + epoch + "/" + sequence);
        }
    }

    /** {@code epoch/sequence/hash}, as it travels in a header. */
    public static Head parse(String text) {
        String[] parts = text.split("/");
        if (parts.length != 3) {
            throw new IllegalArgumentException("head " + text);
        }
        return new Head(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Bytes.hex(parts[2]));
    }

    @Override
    public String toString() {
        return epoch + "/" + sequence + "/" + hash;
    }
}
