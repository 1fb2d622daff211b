package it.sporta.hardware.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The data of a {@code ^BC} field as symbols of Code 128, as the ZPL II guide tells its invocation
 * codes; what a printer passes over is passed over here.
 */
final class ZplSymbols {

    private static final Map<Character, Integer> STARTS = Map.of('9', 103, ':', 104, ';', 105);
    private static final Map<Character, Integer> OTHERS =
            Map.of('8', 102, '7', 101, '6', 100, '5', 99);
    private static final int SET_C = 105;
    private static final int SET_B = 104;

    private final List<Integer> symbols = new ArrayList<>();
    private int set = SET_B;

    private ZplSymbols() {}

    static List<Integer> of(String data) {
        ZplSymbols read = new ZplSymbols();
        int at = 0;
        while (at < data.length()) {
            at += read.next(data, at);
        }
        return read.symbols;
    }

    private int next(String data, int at) {
        char sign = data.charAt(at);
        if (sign == '>' && at + 1 < data.length()) {
            invoke(data.charAt(at + 1));
            return 2;
        }
        begin();
        boolean pair = set == SET_C && at + 1 < data.length();
        symbols.add(pair ? Integer.parseInt(data.substring(at, at + 2)) : sign - ' ');
        return pair ? 2 : 1;
    }

    private void invoke(char code) {
        if (STARTS.containsKey(code) && symbols.isEmpty()) {
            set = STARTS.get(code);
            symbols.add(set);
            return;
        }
        begin();
        if (code == '0') {
            symbols.add('>' - ' ');
        } else if (OTHERS.containsKey(code)) {
            symbols.add(OTHERS.get(code));
            set = code == '5' ? SET_C : code == '6' ? SET_B : set;
        }
    }

    /** Without a start of its own it begins in set B. */
    private void begin() {
        if (symbols.isEmpty()) {
            symbols.add(set);
        }
    }
}
