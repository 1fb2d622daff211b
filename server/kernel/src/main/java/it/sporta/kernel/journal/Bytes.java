package it.sporta.kernel.journal;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that nobody changes and that are equal when they are the same. */
public final class Bytes {

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    public static Bytes of(byte[] value) {
        return new Bytes(value.clone());
    }

    /**
     * @throws IllegalArgumentException when the text is not hexadecimal
     */
    public static Bytes hex(String text) {
        return new Bytes(HexFormat.of().parseHex(text));
    }

    public byte[] toArray() {
        return value.clone();
    }

    public int length() {
        return value.length;
    }

    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    /** Not for copying: this package's own reading of the array. */
    byte[] value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && MessageDigest.isEqual(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
