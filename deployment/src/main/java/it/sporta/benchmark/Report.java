package it.sporta.benchmark;

import java.io.PrintStream;

/** Writes figures, one a line. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void figure(String name, double value, String unit) {
        line(name, value, unit, "");
    }

    void figure(String name, double value, String unit, Aim aim) {
        line(name, value, unit, aim.toString());
    }

    /** Context for the reader: the machine, the size of the database, the rounds. */
    void note(String text) {
        out.println("# " + text);
    }

    private void line(String name, double value, String unit, String aim) {
        if (!name.matches("[a-z0-9_]+(\\.[a-z0-9_]+)+")
                || unit.isBlank()
                || !Double.isFinite(value)) {
            throw new IllegalArgumentException("No figure: " + name + " " + value + " " + unit);
        }
        out.println(name + " " + Aim.plain(value) + " " + unit + aim);
        out.flush();
    }
}
