package it.sporta.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as addresses have it (RFC 3986, 2.1), over UTF-8. */
final class Percent {

    private Percent() {}

    /** Whether every {@code %} begins a byte and the bytes are letters. */
    static boolean isReadable(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return true;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            int value = encoded.charAt(i);
            if (value == '%') {
                value = octet(encoded, i + 1);
                i += 2;
            }
            if (value < 0) {
                return false;
            }
            bytes.write(value);
        }
        return isUtf8(bytes.toByteArray());
    }

    /** The byte that two hexadecimal digits stand for; negative where they do not stand there. */
    private static int octet(String encoded, int at) {
        if (at + 2 > encoded.length()) {
            return -1;
        }
        int high = Character.digit(encoded.charAt(at), 16);
        int low = Character.digit(encoded.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException noLetter) {
            return false;
        }
    }
}
