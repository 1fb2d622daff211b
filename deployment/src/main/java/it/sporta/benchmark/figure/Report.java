package it.sporta.benchmark.figure;

import java.io.PrintStream;

/** Writes figures, one a line. */
public final class Report {

    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    public void figure(String name, double value, String unit) {
        line(name, value, unit, "");
    }

    public void figure(String name, double value, String unit, Aim aim) {
        line(name, value, unit, aim.toString());
    }

    /** Context for the reader: the machine, the size of the database, the rounds. */
    public void note(String text) {
        out.println("# " + text);
    }

    /** For whoever waits; not part of the figures. */
    public static void progress(String what) {
        System.err.println("… " + what);
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
