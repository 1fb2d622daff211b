package it.sporta.bench;

import it.sporta.hardware.bench.PaperItem;
import it.sporta.hardware.bench.PrinterTwin;
import it.sporta.hardware.bench.Receipt;
import it.sporta.ui.View;
import java.util.ArrayList;
import java.util.List;

/**
 * The printer and its paper as a person sees them.
 *
 * @param name of the printer, in addresses and words
 * @param version of the state shown
 * @param paper what has come out since the last tearing off, in the order it is seen
 */
public record PrinterView(
        String name,
        long version,
        LineView line,
        boolean outOfPaper,
        boolean paperLow,
        boolean coverOpen,
        int waitingBytes,
        List<PaperPiece> paper)
        implements View {

    /** On the counter, for customers. */
    static final String COUNTER = "printer";

    /** Beside the stove, for orders. */
    static final String KITCHEN = "kitchen";

    private static final int COLUMNS = 42;

    /** The version is read first: a change that comes while looking is looked at again. */
    static PrinterView of(String name, PrinterTwin printer) {
        long version = printer.changes().version();
        return new PrinterView(
                name,
                version,
                LineView.of(name, printer),
                printer.isOutOfPaper(),
                printer.isPaperLow(),
                printer.isCoverOpen(),
                printer.waitingBytes(),
                paper(printer.receipts()));
    }

    /** One word for the state: the key of the words. */
    public String state() {
        if (!line.plugged()) {
            return "unplugged";
        }
        if (coverOpen) {
            return "cover";
        }
        if (outOfPaper) {
            return "paperless";
        }
        return paperLow ? "low" : "ready";
    }

    private static List<PaperPiece> paper(List<Receipt> receipts) {
        List<PaperPiece> pieces = new ArrayList<>();
        for (Receipt receipt : receipts) {
            receipt.items().forEach(item -> pieces.add(piece(item)));
            if (receipt.cut()) {
                pieces.add(new PaperPiece.Cut());
            }
        }
        return pieces;
    }

    private static PaperPiece piece(PaperItem item) {
        if (item instanceof PaperItem.Line line) {
            return line(line);
        }
        if (item instanceof PaperItem.Barcode code) {
            return new PaperPiece.Code(CodePicture.of(code.content()), code.content());
        }
        if (item instanceof PaperItem.QrCode code) {
            return new PaperPiece.Code(CodePicture.qr(code.content()), "");
        }
        PaperItem.Picture picture = (PaperItem.Picture) item;
        return new PaperPiece.Picture(picture.dots());
    }

    private static PaperPiece line(PaperItem.Line line) {
        int used =
                line.spans().stream().mapToInt(span -> span.text().length() * span.width()).sum();
        int free = Math.max(0, COLUMNS - used);
        int indent =
                switch (line.side()) {
                    case LEFT -> 0;
                    case CENTRE -> free / 2;
                    case RIGHT -> free;
                };
        return new PaperPiece.Line(" ".repeat(indent), line.spans());
    }
}
