package it.sporta.hardware.fiscal.custom;

import it.sporta.hardware.fiscal.wire.Digits;
import java.time.LocalDateTime;
import java.util.Optional;

/** The answer to command 1017: ten digits of the moment, four of the number, four of the Z. */
record LastReceipt(LocalDateTime at, int number, int z) {

    /** Empty when it is anything else. */
    static Optional<LastReceipt> in(String data) {
        if (!data.matches("[0-9]{18}")) {
            return Optional.empty();
        }
        return Moments.packed(data.substring(0, 10))
                .filter(at -> !data.endsWith("0000") && !data.startsWith("0000", 10))
                .map(
                        at ->
                                new LastReceipt(
                                        at,
                                        Digits.number(data.substring(10, 14)).orElseThrow(),
                                        Digits.number(data.substring(14)).orElseThrow()));
    }

    /** A machine without any answers nothing but zeros. */
    static boolean isNone(String data) {
        return data.matches("0{18}");
    }
}
