package it.sporta.hardware.slip;

import java.util.ArrayList;
import java.util.List;

/** A document for a roll of paper, independent of the printer that will print it. */
public record Slip(List<Part> parts) {
    public Slip {
        parts = List.copyOf(parts);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Says what is on the paper from top to bottom. */
    public static final class Builder {
        private final List<Part> parts = new ArrayList<>();

        private Builder() {}

        public Builder line(String text) {
            return line(text, Style.PLAIN);
        }

        public Builder line(String text, Style style) {
            return add(new Part.Text(text, style));
        }

        public Builder bold(String text) {
            return line(text, Style.BOLD);
        }

        public Builder centred(String text) {
            return line(text, Style.CENTRED);
        }

        public Builder columns(String left, String right) {
            return columns(left, right, Style.PLAIN);
        }

        public Builder columns(String left, String right, Style style) {
            return add(new Part.Columns(left, right, style));
        }

        public Builder table(List<List<String>> rows) {
            return add(new Part.Table(rows));
        }

        public Builder rule() {
            return add(new Part.Rule('-'));
        }

        public Builder blank() {
            return add(new Part.Blank(1));
        }

        public Builder ean13(String digits) {
            return add(new Part.Ean13(digits));
        }

        public Builder qr(String content) {
            return add(new Part.Qr(content));
        }

        public Builder cut() {
            return add(new Part.Cut());
        }

        public Builder add(Part part) {
            parts.add(part);
            return this;
        }

        public Slip build() {
            return new Slip(parts);
        }
    }
}
