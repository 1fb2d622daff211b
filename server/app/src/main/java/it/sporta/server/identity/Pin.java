package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import java.security.SecureRandom;

/**
 * What a person types to open a till: five to eight digits that nobody guesses first. Those that
 * people guess first are refused: one or two digits only, equal steps (12345, 97531), a block said
 * twice (123123).
 */
record Pin(String digits) {

    private static final int GENERATED = 5;

    Pin {
        if (!digits.matches("[0-9]{5,8}")) {
            throw new Refused("person.pin.wrong");
        }
        if (isWeak(digits)) {
            throw new Refused("person.pin.weak");
        }
    }

    /** Five digits by chance, never weak. */
    static Pin random(SecureRandom chance) {
        String digits;
        do {
            digits = String.format("%0" + GENERATED + "d", chance.nextInt(100_000));
        } while (isWeak(digits));
        return new Pin(digits);
    }

    private static boolean isWeak(String digits) {
        return digits.chars().distinct().count() <= 2 || climbs(digits) || repeats(digits);
    }

    private static boolean climbs(String digits) {
        int step = step(digits, 1);
        for (int i = 2; i < digits.length(); i++) {
            if (step(digits, i) != step) {
                return false;
            }
        }
        return true;
    }

    /** Beyond 9 it goes on with 0, as fingers do. */
    private static int step(String digits, int at) {
        return Math.floorMod(digits.charAt(at) - digits.charAt(at - 1), 10);
    }

    private static boolean repeats(String digits) {
        int half = digits.length() / 2;
        return digits.length() % 2 == 0 && digits.startsWith(digits.substring(half));
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "a PIN";
    }
}
