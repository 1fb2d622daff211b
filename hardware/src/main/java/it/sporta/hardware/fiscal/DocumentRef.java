package it.sporta.hardware.fiscal;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Which document a void or a return is about, as printed on it.
 *
 * @param z number of the daily closing it belongs to, 1 to 9999
 * @param number within that day, 1 to 9999
 * @param serial of the machine that printed it, eleven letters and digits
 */
public record DocumentRef(int z, int number, LocalDate day, String serial) {

    public DocumentRef {
        Objects.requireNonNull(day, "day");
        if (z < 1 || z > 9_999 || number < 1 || number > 9_999) {
            throw new IllegalArgumentException("no document: " + z + "-" + number);
        }
        if (!serial.matches("[A-Za-z0-9]{11}")) {
            throw new IllegalArgumentException("no serial: " + serial);
        }
    }
}
