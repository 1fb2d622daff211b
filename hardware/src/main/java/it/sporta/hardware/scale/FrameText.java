package it.sporta.hardware.scale;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes made readable for journals and logs: control characters as {@code <02>}. */
public final class FrameText {
    private static final Pattern BYTE = Pattern.compile("<([0-9A-Fa-f]{2})>");
    private static final Pattern WRITTEN = Pattern.compile("(?:[ -~&&[^<]]|" + BYTE + ")*");

    private FrameText() {}

    public static String of(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0x20 && b < 0x7F && b != '<') {
                text.append((char) b);
            } else {
                text.append(String.format("<%02X>", b));
            }
        }
        return text.toString();
    }

    public static String of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /**
     * The bytes of a text such as {@code READ<0D><0A>}.
     *
     * @throws IllegalArgumentException for characters beyond ASCII and for a {@code <} that begins
     *     no byte
     */
    public static byte[] parse(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("not bytes like READ<0D><0A>: " + text);
        }
        String characters =
                BYTE.matcher(text)
                        .replaceAll(hex -> Matcher.quoteReplacement(character(hex.group(1))));
        return characters.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String character(String hex) {
        return String.valueOf((char) Integer.parseInt(hex, 16));
    }
}
