package it.sporta.hardware.scale.dialog06;

/** A whole answer of the scale. */
sealed interface Answer {
    record Accepted() implements Answer {}

    record Declined() implements Answer {}

    /** Record 02. */
    record Result(boolean kilograms, long grams, long centsPerKg, long cents) implements Answer {}

    /** Record 09: why the scale declined. */
    record Status(String code) implements Answer {}

    /** Record 11 with D=2: the scale wants record 10, rotated by the nibbles of this byte. */
    record ChecksumDemand(int rotations) implements Answer {}

    /** Record 11 with D=0 or 1. */
    record ChecksumVerdict(boolean valid) implements Answer {}

    /** Bytes no scale of this protocol sends. */
    record Garbage() implements Answer {}
}
