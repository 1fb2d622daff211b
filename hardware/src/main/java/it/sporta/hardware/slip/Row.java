package it.sporta.hardware.slip;

/** One printed thing: a line of clean text that fits, or a part the printer draws itself. */
sealed interface Row {
    record Line(String text, Style style) implements Row {}

    record Drawn(Part part) implements Row {}
}
