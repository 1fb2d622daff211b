package it.sporta.hardware.slip;

import java.util.List;

/** A piece of a slip. */
public sealed interface Part {
    /** Text, wrapped between words when it is too long for the paper. */
    record Text(String text, Style style) implements Part {}

    /** Text at the left margin and at the right one; the left one wraps when both do not fit. */
    record Columns(String left, String right, Style style) implements Part {}

    /**
     * Rows of as many cells: the first at the left margin, the others figures that stand flush
     * right below each other.
     */
    record Table(List<List<String>> rows) implements Part {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
            if (rows.isEmpty() || rows.get(0).isEmpty()) {
                throw new IllegalArgumentException("a table of nothing");
            }
            int cells = rows.get(0).size();
            if (!rows.stream().allMatch(row -> row.size() == cells)) {
                throw new IllegalArgumentException("rows of different lengths");
            }
        }
    }

    /** A line across the paper made of one printable sign. */
    record Rule(char sign) implements Part {}

    /** Empty lines. */
    record Blank(int lines) implements Part {
        public Blank {
            if (lines < 1 || lines > 20) {
                throw new IllegalArgumentException("blank lines out of range: " + lines);
            }
        }
    }

    /** A bar code with its digits below. */
    record Ean13(String digits) implements Part {
        public Ean13 {
            if (!digits.matches("\\d{13}") || !checks(digits)) {
                throw new IllegalArgumentException("not an EAN-13: " + digits);
            }
        }

        private static boolean checks(String digits) {
            int sum = 0;
            for (int i = 0; i < 13; i++) {
                sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            return sum % 10 == 0;
        }
    }

    /** A QR code of at most 500 bytes of UTF-8, and what it says written below it. */
    record Qr(String content) implements Part {
        public Qr {
            if (content.isEmpty() || content.length() > 500) {
                throw new IllegalArgumentException("QR content of 1 to 500 characters");
            }
        }
    }

    /**
     * The same Italian signs as two tables write them, under the printer's own table of this
     * number: in one of the two they look right, if it is the table of that name.
     */
    record Specimen(int page) implements Part {

        /** What no two tables write alike. */
        static final String SIGNS = "\u00E0\u00E8\u00E9\u00EC\u00F2\u00F9\u00C8\u20AC";

        public Specimen {
            if (page < 0 || page > 255) {
                throw new IllegalArgumentException("code page out of range: " + page);
            }
        }
    }

    /** Feeds past the blade and cuts; only feeds where there is none. */
    record Cut() implements Part {}
}
