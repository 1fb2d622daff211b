package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.LineSettings.Parity;
import java.util.Optional;

/**
 * What two ends set to different formats make of each other's characters. A character is put on the
 * wire in the sender's format and taken off in the receiver's: with equal length a parity bit turns
 * up as a data bit or as a parity error, else nothing but noise arrives.
 */
final class Wire {
    private Wire() {}

    /** The character as received; empty where the receiver throws it away for its parity. */
    static Optional<Integer> carried(int octet, LineSettings from, LineSettings to) {
        if (from.baud() != to.baud() || from.bitsPerCharacter() != to.bitsPerCharacter()) {
            return Optional.of((octet * 0x9D ^ 0xE5) & 0xFF);
        }
        return received(sent(octet, from), to);
    }

    private static int sent(int octet, LineSettings format) {
        int data = octet & (1 << format.dataBits()) - 1;
        return data | parityBit(data, format.parity()) << format.dataBits();
    }

    private static Optional<Integer> received(int bits, LineSettings format) {
        int data = bits & (1 << format.dataBits()) - 1;
        boolean whole =
                format.parity() == Parity.NONE
                        || parityBit(data, format.parity()) == (bits >> format.dataBits() & 1);
        return whole ? Optional.of(data) : Optional.empty();
    }

    private static int parityBit(int data, Parity parity) {
        int odd = Integer.bitCount(data) & 1;
        return switch (parity) {
            case NONE -> 0;
            case EVEN -> odd;
            case ODD -> odd ^ 1;
        };
    }
}
