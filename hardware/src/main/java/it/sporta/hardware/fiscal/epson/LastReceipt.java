package it.sporta.hardware.fiscal.epson;

import it.sporta.hardware.fiscal.LastDocument;
import it.sporta.hardware.fiscal.wire.Digits;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The answer to command 1387, which tells the last document by positions: total 2-10, date 20-25,
 * time 26-31, Z 32-35, number 36-39, serial 40-50, {@code 1} for a fiscal one at 60.
 */
record LastReceipt(LastDocument document, String serial) {
    private static final int SHORTEST = 61;

    /** A machine without any may answer nothing but zeros. */
    static boolean isNone(String data) {
        return data.length() >= SHORTEST && data.substring(2, 40).matches("0{38}");
    }

    /** Empty when any of it is not what it must be. */
    static Optional<LastReceipt> in(String data) {
        if (data.length() < SHORTEST || !data.substring(2, 40).matches("[0-9]{38}")) {
            return Optional.empty();
        }
        String serial = data.substring(40, 51);
        if (!serial.matches("[A-Za-z0-9]{11}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new LastReceipt(
                            new LastDocument(
                                    number(data, 32, 36),
                                    number(data, 36, 40),
                                    OptionalLong.of(number(data, 2, 11)),
                                    moment(data),
                                    data.charAt(60) == '1'),
                            serial));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime moment(String data) {
        return LocalDateTime.of(
                2_000 + number(data, 24, 26),
                number(data, 22, 24),
                number(data, 20, 22),
                number(data, 26, 28),
                number(data, 28, 30),
                number(data, 30, 32));
    }

    private static int number(String data, int from, int to) {
        return Digits.number(data.substring(from, to)).orElseThrow();
    }
}
