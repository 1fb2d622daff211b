package it.sporta.kernel.code;

import it.sporta.kernel.code.Decoded.Goods;
import it.sporta.kernel.code.Decoded.Why;
import it.sporta.kernel.product.Barcode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a scanned text says. The symbology decides where the scanner names it (ISO/IEC 15424,
 * AIM identifiers); where it does not, a text is taken for GS1 only if it has a separator or begins
 * with the whole number of an article or a crate.
 *
 * @param shop how this shop's own codes are read
 * @param today tells the century of dates
 */
public record Codes(List<ShopCode> shop, LocalDate today) {

    private static final Set<String> GS1 = Set.of("]C1", "]e0", "]e1", "]e2", "]d2", "]Q3", "]J1");
    private static final Pattern AIM = Pattern.compile("(\\][A-Za-z]\\w)(.+)", Pattern.DOTALL);
    private static final Pattern AROUND = Pattern.compile("^[ \\t\\r\\n]+|[ \\t\\r\\n]+$");
    private static final Pattern WITH_ADD_ON = Pattern.compile("(\\d{13})(\\d{2}|\\d{5})");
    private static final Pattern BEGINS_AS_GS1 = Pattern.compile("(00\\d{18}|0[12]\\d{14}).*");

    public Codes {
        shop = List.copyOf(shop);
    }

    /**
     * @param text as scanned or typed; may begin with an AIM identifier
     * @param symbology the AIM identifier, where the scanner sent one apart
     */
    public Decoded decode(String text, Optional<String> symbology) {
        Matcher aim = AIM.matcher(text);
        if (symbology.isEmpty() && aim.matches()) {
            return decode(aim.group(2), Optional.of(aim.group(1)));
        }
        try {
            return read(AROUND.matcher(text).replaceAll(""), symbology.orElse(""));
        } catch (Unclear unclear) {
            return unclear.told();
        }
    }

    private Goods read(String text, String symbology) throws Unclear {
        boolean marked = text.indexOf(ElementString.SEPARATOR) >= 0;
        if (GS1.contains(symbology) || symbology.isEmpty() && marked) {
            return label(text);
        }
        Optional<Barcode> code = Barcode.parse(withoutAddOn(text, symbology));
        if (code.isPresent()) {
            return article(code.get());
        }
        if (symbology.isEmpty() && BEGINS_AS_GS1.matcher(text).matches()) {
            return label(text);
        }
        throw new Unclear(Why.UNREADABLE, printable(text));
    }

    /** The issue of a magazine is no part of its code. */
    private static String withoutAddOn(String text, String symbology) {
        Matcher both = WITH_ADD_ON.matcher(text);
        return symbology.equals("]E3") && both.matches() ? both.group(1) : text;
    }

    private Goods label(String text) throws Unclear {
        boolean leading = !text.isEmpty() && text.charAt(0) == ElementString.SEPARATOR;
        return Label.read(leading ? text.substring(1) : text, today.getYear());
    }

    /** The longest prefix counts. */
    private Goods article(Barcode code) throws Unclear {
        Optional<ShopCode> own =
                shop.stream()
                        .filter(one -> one.isOf(code))
                        .max((one, other) -> one.prefix().length() - other.prefix().length());
        return own.isPresent()
                ? own.get().read(code)
                : Goods.of(code, new Measure.None(), code.digits());
    }

    /** Separators and whatever else prints nothing as their bytes: {@code <1D>}. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        for (char sign : text.toCharArray()) {
            boolean prints = sign >= 0x20 && sign < 0x7F;
            shown.append(prints ? String.valueOf(sign) : String.format("<%02X>", (int) sign));
        }
        return shown.toString();
    }
}
