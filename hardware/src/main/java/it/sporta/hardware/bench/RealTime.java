package it.sporta.hardware.bench;

import java.util.Optional;

/**
 * Finds the commands a printer obeys the moment they arrive, wherever in the stream they stand,
 * even inside the data of another command.
 */
final class RealTime {
    /** What is ordered. */
    enum Kind {
        STATUS,
        PULSE,
        CLEAR
    }

    record Order(Kind kind, int argument) {}

    private static final long CLEAR = 0x10_14_08_01_03_14_01_06L;

    private long last;
    private int clearTail;

    Optional<Order> accept(int octet) {
        last = last << 8 | octet;
        if ((last & 0xFFFF00) == 0x100400) {
            return Optional.of(new Order(Kind.STATUS, octet));
        }
        if ((last & 0xFFFFFF0000L) == 0x1014010000L) {
            return Optional.of(new Order(Kind.PULSE, (int) (last >> 8 & 0xFF)));
        }
        return clears(octet) ? Optional.of(new Order(Kind.CLEAR, 0)) : Optional.empty();
    }

    /** Ten bytes: eight that fit the window, then 02 08. */
    private boolean clears(int octet) {
        if (last == CLEAR) {
            clearTail = 1;
        } else if (clearTail == 1 && octet == 0x02) {
            clearTail = 2;
        } else {
            boolean whole = clearTail == 2 && octet == 0x08;
            clearTail = 0;
            return whole;
        }
        return false;
    }
}
