package it.sporta.hardware.scale;

/** Bytes made readable for journals and logs: control characters as {@code <02>}. */
public final class FrameText {
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
}
