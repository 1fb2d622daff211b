package it.sporta.hardware.bench;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import it.sporta.hardware.bench.PaperItem.Side;
import it.sporta.hardware.ink.Dots;
import it.sporta.hardware.ink.Letters;
import java.nio.charset.StandardCharsets;

/**
 * A receipt as the head burns it, from what the twin understood: what goes beyond the paper is
 * lost, and nobody adds white where none was asked for.
 */
public final class Burnt {

    /** Of font A, and from one line to the next. */
    private static final int COLUMN = 12;

    private static final int LINE = 30;

    private final int width;
    private final Dots paper;
    private int y;

    private Burnt(int columns, int height) {
        width = columns * COLUMN;
        paper = new Dots(width, height);
    }

    /**
     * @param columns of font A across the paper
     * @return rows from the top, true for black
     */
    public static boolean[][] of(Receipt receipt, int columns) {
        Burnt burnt = new Burnt(columns, receipt.items().stream().mapToInt(Burnt::high).sum());
        receipt.items().forEach(burnt::burn);
        return rows(burnt.paper);
    }

    /** The same of any picture. */
    public static boolean[][] rows(Dots dots) {
        boolean[][] rows = new boolean[dots.height()][dots.width()];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < dots.width(); x++) {
                rows[y][x] = dots.isBlack(x, y);
            }
        }
        return rows;
    }

    private static int high(PaperItem item) {
        if (item instanceof PaperItem.Barcode code) {
            return code.high() + LINE;
        }
        if (item instanceof PaperItem.QrCode code) {
            return squares(code).getHeight() * code.module();
        }
        return item instanceof PaperItem.Picture picture ? picture.dots().height() : LINE;
    }

    private void burn(PaperItem item) {
        if (item instanceof PaperItem.Line line) {
            write(line.text(), line.side());
        } else if (item instanceof PaperItem.Barcode code) {
            String bars = code.modules();
            int left = left(bars.length() * code.module(), code.side());
            paper.bars(left, y, code.high(), code.module(), bars);
            new Letters(24).write(paper, left, y + code.high(), code.content());
        } else if (item instanceof PaperItem.QrCode code) {
            draw(code);
        } else if (item instanceof PaperItem.Picture picture) {
            paper.lay(left(picture.dots().width(), picture.side()), y, picture.dots());
        }
        y += high(item);
    }

    private void write(String text, Side side) {
        int left = left(text.length() * COLUMN, side);
        for (int i = 0; i < text.length(); i++) {
            new Letters(20).write(paper, left + i * COLUMN, y, text.substring(i, i + 1));
        }
    }

    private int left(int wide, Side side) {
        return switch (side) {
            case LEFT -> 0;
            case CENTRE -> (width - wide) / 2;
            case RIGHT -> width - wide;
        };
    }

    private void draw(PaperItem.QrCode code) {
        ByteMatrix squares = squares(code);
        int left = left(squares.getWidth() * code.module(), code.side());
        for (int i = 0; i < squares.getWidth() * code.module(); i++) {
            for (int j = 0; j < squares.getHeight() * code.module(); j++) {
                if (squares.get(i / code.module(), j / code.module()) == 1) {
                    paper.burn(left + i, y + j);
                }
            }
        }
    }

    /** A printer takes bytes as they come, and says nothing of their alphabet. */
    private static ByteMatrix squares(PaperItem.QrCode code) {
        byte[] bytes = code.content().getBytes(StandardCharsets.UTF_8);
        try {
            return Encoder.encode(
                            new String(bytes, StandardCharsets.ISO_8859_1),
                            ErrorCorrectionLevel.valueOf(String.valueOf(code.correction())))
                    .getMatrix();
        } catch (WriterException tooMuch) {
            throw new AssertionError(tooMuch);
        }
    }
}
