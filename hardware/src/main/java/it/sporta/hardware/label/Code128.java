package it.sporta.hardware.label;

import java.util.ArrayList;
import java.util.List;

/**
 * A GS1-128 code as the symbols of Code 128 (ISO/IEC 15417): pairs of figures in set C where there
 * are four or more, everything else in set B. The check symbol and the stop are the printer's.
 */
final class Code128 {

    static final int START_B = 104;
    static final int START_C = 105;
    static final int TO_C = 99;
    static final int TO_B = 100;
    static final int FNC1 = 102;

    /** What set C takes at least, or it costs more than it saves. */
    private static final int WORTH = 4;

    private static final int SYMBOL = 11;
    private static final int STOP = 13;

    private final List<Integer> symbols = new ArrayList<>();
    private boolean pairs;

    private Code128() {}

    static List<Integer> of(Label.Gs1128 code) {
        Code128 made = new Code128();
        String text = code.elements();
        made.pairs = figures(text, 0) >= WORTH;
        made.symbols.add(made.pairs ? START_C : START_B);
        made.symbols.add(FNC1);
        int at = 0;
        while (at < text.length()) {
            at += made.next(text, at);
        }
        return made.symbols;
    }

    /** How many modules wide, with the check symbol and the stop. */
    static int modules(Label.Gs1128 code) {
        return (of(code).size() + 1) * SYMBOL + STOP;
    }

    /** Adds one symbol for what stands there; how many signs it took. */
    private int next(String text, int at) {
        if (text.charAt(at) == Label.Gs1128.SEPARATOR) {
            symbols.add(FNC1);
            return 1;
        }
        int figures = figures(text, at);
        if (pairs && figures >= 2) {
            symbols.add(Integer.valueOf(text.substring(at, at + 2)));
            return 2;
        }
        boolean even = figures % 2 == 0;
        if (pairs != (figures >= WORTH && even)) {
            pairs = !pairs;
            symbols.add(pairs ? TO_C : TO_B);
            return 0;
        }
        symbols.add(text.charAt(at) - ' ');
        return 1;
    }

    private static int figures(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return to - from;
    }
}
