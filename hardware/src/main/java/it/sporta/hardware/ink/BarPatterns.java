package it.sporta.hardware.ink;

import java.util.List;

/** How bar codes are drawn: {@code 1} for a module of a bar, {@code 0} for one of a space. */
public final class BarPatterns {

    /** Widths of bars and spaces by symbol (ISO/IEC 15417, table 1). */
    private static final String[] CODE_128 =
            ("212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212"
                            + " 112232 122132 122231 113222 123122 123221 223211 221132 221231"
                            + " 213212 223112 312131 311222 321122 321221 312212 322112 322211"
                            + " 212123 212321 232121 111323 131123 131321 112313 132113 132311"
                            + " 211313 231113 231311 112133 112331 132131 113123 113321 133121"
                            + " 313121 211331 231131 213113 213311 213131 311123 311321 331121"
                            + " 312113 312311 332111 314111 221411 431111 111224 111422 121124"
                            + " 121421 141122 141221 112214 112412 122114 122411 142112 142211"
                            + " 241211 221114 413111 241112 134111 111242 121142 121241 114212"
                            + " 124112 124211 411212 421112 421211 212141 214121 412121 111143"
                            + " 111341 131141 114113 114311 411113 411311 113141 114131 311141"
                            + " 411131 211412 211214 211232")
                    .split(" ");

    private static final String STOP = "2331112";
    private static final int CHECK = 103;

    /** Widths of space, bar, space, bar of a left figure (ISO/IEC 15420, set A). */
    private static final String[] EAN =
            "3211 2221 2122 1411 1132 1231 1114 1312 1213 3112".split(" ");

    /** Which of the six left figures are of set B, by the first figure of all. */
    private static final String[] PARITY =
            "AAAAAA AABABB AABBAB AABBBA ABAABB ABBAAB ABBBAA ABABAB ABABBA ABBABA".split(" ");

    private BarPatterns() {}

    /**
     * @param symbols from the start to the last before the check symbol
     */
    public static String code128(List<Integer> symbols) {
        StringBuilder drawn = new StringBuilder();
        int sum = symbols.get(0);
        for (int i = 0; i < symbols.size(); i++) {
            sum += i * symbols.get(i);
            drawn.append(widths(CODE_128[symbols.get(i)], '1'));
        }
        return drawn.append(widths(CODE_128[sum % CHECK], '1'))
                .append(widths(STOP, '1'))
                .toString();
    }

    public static String ean13(String digits) {
        String parity = PARITY[digits.charAt(0) - '0'];
        StringBuilder drawn = new StringBuilder("101");
        for (int i = 1; i <= 6; i++) {
            String widths = EAN[digits.charAt(i) - '0'];
            boolean mirrored = parity.charAt(i - 1) == 'B';
            drawn.append(widths(mirrored ? new StringBuilder(widths).reverse() : widths, '0'));
        }
        drawn.append("01010");
        for (int i = 7; i <= 12; i++) {
            drawn.append(widths(EAN[digits.charAt(i) - '0'], '1'));
        }
        return drawn.append("101").toString();
    }

    private static String widths(CharSequence widths, char first) {
        StringBuilder modules = new StringBuilder();
        char module = first;
        for (int i = 0; i < widths.length(); i++) {
            modules.append(String.valueOf(module).repeat(widths.charAt(i) - '0'));
            module = module == '1' ? '0' : '1';
        }
        return modules.toString();
    }
}
