package it.sporta.hardware.label;

import it.sporta.hardware.bench.Burnt;
import it.sporta.hardware.bench.DrawerTwin;
import it.sporta.hardware.bench.LabelTwin;
import it.sporta.hardware.bench.LineTrouble;
import it.sporta.hardware.bench.PrinterTwin;
import it.sporta.hardware.bench.StickyLabel;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.SerialLine;
import it.sporta.hardware.slip.PrinterState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Every kind of label printer, with the twin that stands for it. */
enum Press {
    /** By its makers' word it answers nothing while it cannot print. */
    ZPL(PrinterState.MUTE) {
        @Override
        Counter open(Path path) {
            return new ZplCounter(path);
        }
    },
    ESCPOS(PrinterState.PAPER_OUT) {
        @Override
        Counter open(Path path) {
            return new HybridCounter(path);
        }
    };

    private static final String LINE = "115200-8N1";
    private static final Duration GRACE = Duration.ofSeconds(2);

    final PrinterState withoutPaper;

    Press(PrinterState withoutPaper) {
        this.withoutPaper = withoutPaper;
    }

    abstract Counter open(Path path);

    /** A driver, and what a person does at its printer. */
    interface Counter extends AutoCloseable {
        LabelPrinter printer();

        /** Each as its rows of dots, the oldest first. */
        List<boolean[][]> labels();

        void endAfter(int labels);

        void load();

        void unplug();

        void mute();

        @Override
        void close();
    }

    record ZplCounter(LabelTwin twin, LabelPrinter printer) implements Counter {

        ZplCounter(Path path) {
            this(
                    LabelTwin.plugged(path, LineSettings.parse(LINE)),
                    new ZplPrinter(SerialLine.of(path.toString(), LINE).line(), GRACE));
        }

        @Override
        public List<boolean[][]> labels() {
            return twin.labels().stream().map(StickyLabel::dots).toList();
        }

        @Override
        public void endAfter(int labels) {
            twin.endAfter(labels);
        }

        @Override
        public void load() {
            twin.load();
        }

        @Override
        public void unplug() {
            twin.unplug();
        }

        @Override
        public void mute() {
            twin.suffer(LineTrouble.DUMB);
        }

        @Override
        public void close() {
            printer.close();
            twin.close();
        }
    }

    record HybridCounter(PrinterTwin twin, LabelPrinter printer) implements Counter {

        private static final int COLUMNS = 48;

        /** Lines of 30 rows in a label 320 high. */
        private static final int LINES = 11;

        HybridCounter(Path path) {
            this(
                    PrinterTwin.plugged(path, LineSettings.parse(LINE), COLUMNS, new DrawerTwin()),
                    new RasterPrinter(
                            SerialLine.of(path.toString(), LINE).line(),
                            LabelEnd.GAP,
                            true,
                            GRACE));
        }

        @Override
        public List<boolean[][]> labels() {
            return twin.receipts().stream()
                    .filter(label -> label.cut())
                    .map(label -> Burnt.of(label, COLUMNS))
                    .toList();
        }

        @Override
        public void endAfter(int labels) {
            twin.endPaperAfter(LINES * labels);
        }

        @Override
        public void load() {
            twin.loadPaper();
        }

        @Override
        public void unplug() {
            twin.unplug();
        }

        @Override
        public void mute() {
            twin.suffer(LineTrouble.DUMB);
        }

        @Override
        public void close() {
            printer.close();
            twin.close();
        }
    }
}
