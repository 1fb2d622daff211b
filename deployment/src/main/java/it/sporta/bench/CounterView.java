package it.sporta.bench;

import it.sporta.hardware.line.LineSettings;
import it.sporta.ui.View;
import java.util.Optional;

/**
 * The whole counter.
 *
 * @param scaleLine how the scale's serial line is set, such as {@code 9600 7O1}
 */
public record CounterView(
        PrinterView printer,
        ScaleView scale,
        String scaleLine,
        DrawerView drawer,
        ScannerView scanner,
        Optional<PrinterView> kitchen,
        Optional<LabelsView> labels,
        Optional<DisplayView> display,
        Optional<TerminalView> terminal,
        Optional<FiscalView> fiscal,
        Goods goods)
        implements View {

    static CounterView of(Counter counter, Goods goods) {
        return new CounterView(
                PrinterView.of(PrinterView.COUNTER, counter.printer()),
                ScaleView.of(counter.scale()),
                line(counter.scale().settings()),
                DrawerView.of(counter.drawer()),
                ScannerView.of(counter.scanner()),
                counter.kitchen().map(twin -> PrinterView.of(PrinterView.KITCHEN, twin)),
                counter.labels().map(LabelsView::of),
                counter.display().map(DisplayView::of),
                counter.terminal().map(TerminalView::of),
                counter.fiscal().map(FiscalView::of),
                goods);
    }

    private static String line(LineSettings line) {
        return line.baud()
                + " "
                + line.dataBits()
                + line.parity().name().charAt(0)
                + line.stopBits();
    }
}
