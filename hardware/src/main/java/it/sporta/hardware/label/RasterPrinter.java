package it.sporta.hardware.label;

import it.sporta.hardware.ink.Letters;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.slip.EscPosPrinter;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterModel;
import it.sporta.hardware.slip.PrinterState;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * A receipt printer with sticky paper in it: labels are pictures in ESC/POS, and all the care for
 * jobs and answers is that for receipts. One label is one job: a printer whose paper ends has no
 * room for a hundred that wait.
 */
public final class RasterPrinter implements LabelPrinter {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final EscPosPrinter printer;
    private final LabelEnd end;
    private final boolean answers;

    /**
     * @param answers {@code false} where there is no way back: then no label is ever confirmed
     */
    public RasterPrinter(Line line, LabelEnd end, boolean answers) {
        this(line, end, answers, GRACE);
    }

    /**
     * @param grace how long the printer may be silent beyond the time its work takes
     */
    public RasterPrinter(Line line, LabelEnd end, boolean answers, Duration grace) {
        PrinterModel model = PrinterModel.GENERIC_42;
        this.printer = new EscPosPrinter(line, answers ? model : model.withoutStatus(), grace);
        this.end = end;
        this.answers = answers;
    }

    @Override
    public PrinterState status() {
        return printer.status();
    }

    @Override
    public Optional<String> undrawn(Label label) {
        return LabelLayout.of(label).placed().stream()
                .filter(LabelLayout.Line.class::isInstance)
                .flatMap(line -> Letters.unknown(((LabelLayout.Line) line).text()).stream())
                .findFirst();
    }

    @Override
    public Outcome print(Label label, int copies) {
        byte[] picture = RasterEncoder.encode(LabelDrawing.of(LabelLayout.fitting(label, copies)));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(picture);
        whole.writeBytes(end.command());
        byte[] one = whole.toByteArray();
        return answers ? oneByOne(one, copies) : printer.run(many(one, copies));
    }

    private Outcome oneByOne(byte[] label, int copies) {
        Outcome last = printer.run(label);
        int asked = 1;
        while (asked < copies && last instanceof Outcome.Printed) {
            last = printer.run(label);
            asked++;
        }
        return together(last, asked, copies);
    }

    /** One answer for all: what holds of the last alone does not hold of those before or behind. */
    private static Outcome together(Outcome last, int asked, int copies) {
        boolean held = last instanceof Outcome.Held && asked == copies;
        boolean none = last instanceof Outcome.Refused && asked == 1;
        return last instanceof Outcome.Printed || held || none
                ? last
                : new Outcome.Unknown("label " + asked + " of " + copies + ": " + last);
    }

    private static byte[] many(byte[] label, int copies) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < copies; i++) {
            all.writeBytes(label);
        }
        return all.toByteArray();
    }

    @Override
    public void close() {
        printer.close();
    }
}
