package it.sporta.hardware.slip;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What one model can do and how it numbers its characters. Never constants of a driver: page
 * numbers and widths differ between makers, and a command a model lacks is printed as text. What
 * the numbers are was gathered by receipt-print-hq/escpos-printer-db from the makers' manuals;
 * where a model is sold with several, {@link TestPage} finds the right one.
 *
 * @param columns characters of the normal font across the paper
 * @param codePage the model's own number of the character table, for {@code ESC t}
 * @param charset the Java name of that same table
 * @param cutter whether it cuts paper
 * @param codes whether it draws EAN-13 and QR codes itself
 * @param statusCapable whether it answers questions; if not, no print is ever confirmed
 */
public record PrinterModel(
        String name,
        int columns,
        int codePage,
        String charset,
        boolean cutter,
        boolean codes,
        boolean statusCapable) {
    private static final String CP858 = "IBM00858";
    private static final String CP1252 = "windows-1252";

    /** 80 mm paper, 42 columns, table 19: what most printers can be set to. */
    public static final PrinterModel GENERIC_42 = usual("generic-42", 42, 19, CP858);

    public static final PrinterModel EPSON_TM_T20 = usual("epson-tm-t20", 48, 19, CP858);
    public static final PrinterModel EPSON_TM_T88 = usual("epson-tm-t88", 42, 19, CP858);
    public static final PrinterModel CITIZEN_CT_S651 = usual("citizen-ct-s651", 48, 19, CP858);
    public static final PrinterModel STAR_ESCPOS = usual("star-escpos", 42, 4, CP858);

    /** Small Chinese printers, 58 mm: no codes, no cutter. */
    public static final PrinterModel POS_58 = plain("pos-58", 32, 19, CP858);

    /** The models known by name; paper is 80 mm wide where the columns are 42 or more, else 58. */
    public static final List<PrinterModel> KNOWN =
            List.of(
                    GENERIC_42,
                    EPSON_TM_T20,
                    usual("epson-tm-t20-42", 42, 19, CP858),
                    usual("epson-tm-t70", 42, 19, CP858),
                    EPSON_TM_T88,
                    usual("epson-tm-t88ii", 42, 16, CP1252),
                    usual("epson-tm-m30iii", 48, 16, CP1252),
                    usual("epson-tm-p80", 42, 19, CP858),
                    CITIZEN_CT_S651,
                    usual("bixolon-srp-s300", 48, 19, CP858),
                    usual("seiko-rp-f10", 48, 19, CP858),
                    usual("seiko-rp-f10-58", 36, 19, CP858),
                    usual("rongta-rp326", 42, 19, CP858),
                    STAR_ESCPOS,
                    usual("wincor-th230-plus", 44, 6, CP858),
                    usual("munbyn-itpp047", 42, 19, CP858),
                    usual("kefar-kr-306", 48, 14, CP858),
                    usual("yhd-8390", 48, 14, CP858),
                    usual("pbm-p822d", 42, 19, CP858),
                    new PrinterModel("sunmi-v2", 32, 19, CP858, false, true, true),
                    plain("zj-5870", 32, 16, CP1252),
                    POS_58);

    /** Cuts, draws codes and answers. */
    private static PrinterModel usual(String name, int columns, int codePage, String charset) {
        return new PrinterModel(name, columns, codePage, charset, true, true, true);
    }

    /** Only answers. */
    private static PrinterModel plain(String name, int columns, int codePage, String charset) {
        return new PrinterModel(name, columns, codePage, charset, false, false, true);
    }

    public PrinterModel {
        if (columns < 16 || columns > 80) {
            throw new IllegalArgumentException("columns out of range: " + columns);
        }
        if (codePage < 0 || codePage > 255) {
            throw new IllegalArgumentException("code page out of range: " + codePage);
        }
        Charset.forName(charset);
    }

    /**
     * @throws IllegalArgumentException naming the models known, if this is none of them
     */
    public static PrinterModel named(String name) {
        return KNOWN.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
    }

    private static String unknown(String name) {
        List<String> names = KNOWN.stream().map(PrinterModel::name).toList();
        return "unknown printer model " + name + ", known: " + names;
    }

    /** The same model where nobody answers: a cable without the way back, a cheap clone. */
    public PrinterModel withoutStatus() {
        return new PrinterModel(name, columns, codePage, charset, cutter, codes, false);
    }

    /** The same model with the character table that its test page shows to be the right one. */
    public PrinterModel onPage(int page, String javaName) {
        return new PrinterModel(name, columns, page, javaName, cutter, codes, statusCapable);
    }
}
