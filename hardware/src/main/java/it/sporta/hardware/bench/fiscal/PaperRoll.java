package it.sporta.hardware.bench.fiscal;

import java.util.ArrayList;
import java.util.List;

/** The roll in a machine, its cover, and what came out since somebody tore it off. */
final class PaperRoll {
    private static final int ENDLESS = Integer.MAX_VALUE;
    private static final int MOST = 400;

    private final List<String> out = new ArrayList<>();
    private int linesLeft = ENDLESS;
    private boolean coverOpen;

    void endAfter(int lines) {
        linesLeft = lines;
    }

    void load() {
        linesLeft = ENDLESS;
    }

    boolean isOut() {
        return linesLeft <= 0;
    }

    void cover(boolean open) {
        coverOpen = open;
    }

    boolean isCoverOpen() {
        return coverOpen;
    }

    /** One line of paper. */
    void feed() throws Objection {
        if (coverOpen) {
            throw new Objection(Fault.COVER_OPEN);
        }
        if (linesLeft <= 0) {
            throw new Objection(Fault.PAPER_OUT);
        }
        linesLeft -= linesLeft == ENDLESS ? 0 : 1;
    }

    /** A whole paper, cut off; what is very old falls down behind the counter. */
    void show(List<String> paper) {
        out.addAll(paper);
        out.add("");
        if (out.size() > MOST) {
            out.subList(0, out.size() - MOST).clear();
        }
    }

    List<String> out() {
        return List.copyOf(out);
    }

    void tearOff() {
        out.clear();
    }
}
