package it.sporta.hardware.label;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands on one label of a roll, from top to bottom. */
public record Label(Roll roll, List<Part> parts) {

    /** Something on it. */
    public sealed interface Part permits Text, Ean13, Gs1128 {}

    /** How large letters are; in font 0 capitals and figures are seven tenths of it high. */
    public enum Size {
        /** Of small letters the x is at least 1,2 mm high (Regulation (EU) 1169/2011, art. 13). */
        TEXT(22),
        NAME(36),
        /** Figures of 4 mm, for quantities up to 1 kg (Directive 76/211/EEC, annex I, 3.1). */
        QUANTITY(46),
        /** Figures of 6 mm, for more than that. */
        LARGE_QUANTITY(69);

        private final int dots;

        Size(int dots) {
            this.dots = dots;
        }

        int dots() {
            return dots;
        }
    }

    /** A piece of a text; what is emphasised stands out from what is around it. */
    public record Run(String text, boolean emphasised) {}

    /** A paragraph, broken where a line is full. */
    public record Text(Size size, List<Run> runs) implements Part {
        public Text {
            runs = List.copyOf(runs);
        }

        public static Text of(Size size, String text) {
            return new Text(size, List.of(new Run(text, false)));
        }

        /** As it is printed. */
        String written() {
            StringBuilder text = new StringBuilder();
            for (Run run : runs) {
                text.append(
                        run.emphasised()
                                ? run.text().toUpperCase(java.util.Locale.ITALIAN)
                                : run.text());
            }
            return text.toString();
        }
    }

    /**
     * A bar code, with its figures below.
     *
     * @param digits 13, the last of which checks the others
     */
    public record Ean13(String digits) implements Part {
        public Ean13 {
            if (!digits.matches("\\d{13}") || !isChecked(digits)) {
                throw new IllegalArgumentException("no EAN-13: " + digits);
            }
        }

        /** GS1 General Specifications, section 7.9: threes and ones, from the right. */
        private static boolean isChecked(String digits) {
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            return sum % 10 == 0;
        }
    }

    /**
     * A GS1-128 bar code, and below it what it says.
     *
     * @param shown identifiers in brackets and their data, {@code (01)08012345678904(10)L7}: at
     *     most 48 signs without the brackets (GS1 General Specifications, section 5.4.4)
     */
    public record Gs1128(String shown) implements Part {

        static final char SEPARATOR = 0x1D;

        private static final int LONGEST = 48;
        private static final Pattern FIELD =
                Pattern.compile("\\((\\d{2,4})\\)([!\"%&'*-/0-9:;<=>?A-Z_a-z]{1,90})");

        /** Identifiers whose data have one length (section 7.8.5): nothing separates them. */
        private static final String PREDEFINED = "0[0-4]|1[1-9]|20|3[1-6]\\d\\d|41\\d";

        public Gs1128 {
            if (!shown.matches("(" + FIELD.pattern() + ")+")
                    || shown.replaceAll("[()]", "").length() > LONGEST) {
                throw new IllegalArgumentException("no GS1-128: " + shown);
            }
        }

        /** As it is coded, without the sign at the beginning that says it is GS1. */
        String elements() {
            StringBuilder text = new StringBuilder();
            Matcher field = FIELD.matcher(shown);
            while (field.find()) {
                text.append(field.group(1)).append(field.group(2));
                if (field.end() < shown.length() && !field.group(1).matches(PREDEFINED)) {
                    text.append(SEPARATOR);
                }
            }
            return text.toString();
        }
    }

    public Label {
        Objects.requireNonNull(roll, "roll");
        parts = List.copyOf(parts);
    }

    /** Whether all of it has its place. */
    public boolean fits() {
        return LabelLayout.of(this).fits();
    }
}
