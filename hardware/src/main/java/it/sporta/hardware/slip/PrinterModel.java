package it.sporta.hardware.slip;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What one model can do and how it numbers its characters. Never constants of a driver: page
 * numbers and widths differ between makers, and a command a model lacks is printed as text.
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
    /** 80 mm paper, 42 columns, table 19: what most printers can be set to. */
    public static final PrinterModel GENERIC_42 =
            new PrinterModel("generic-42", 42, 19, "IBM00858", true, true, true);

    public static final PrinterModel EPSON_TM_T20 =
            new PrinterModel("epson-tm-t20", 48, 19, "IBM00858", true, true, true);
    public static final PrinterModel EPSON_TM_T88 =
            new PrinterModel("epson-tm-t88", 42, 19, "IBM00858", true, true, true);
    public static final PrinterModel CITIZEN_CT_S651 =
            new PrinterModel("citizen-ct-s651", 48, 19, "IBM00858", true, true, true);
    public static final PrinterModel STAR_ESCPOS =
            new PrinterModel("star-escpos", 42, 4, "IBM00858", true, true, true);

    /** Small Chinese printers, 58 mm: no codes, no cutter. */
    public static final PrinterModel POS_58 =
            new PrinterModel("pos-58", 32, 19, "IBM00858", false, false, true);

    /** The models known by name. */
    public static final List<PrinterModel> KNOWN =
            List.of(GENERIC_42, EPSON_TM_T20, EPSON_TM_T88, CITIZEN_CT_S651, STAR_ESCPOS, POS_58);

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
}
