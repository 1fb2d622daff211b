package it.sporta.hardware.label;

import it.sporta.hardware.slip.PrinterState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer to {@code ~HS} (Zebra, <i>ZPL II Programming Guide</i>, "Host Status Return"): three
 * strings, each between STX and ETX.
 *
 * @param waiting formats in the receive buffer and labels of the batch still to come
 */
record HostStatus(PrinterState state, int waiting) {

    private static final Pattern STRINGS =
            Pattern.compile(
                    "\u0002([^\u0002\u0003]*)\u0003\r\n"
                            + "\u0002([^\u0002\u0003]*)\u0003\r\n"
                            + "\u0002[^\u0002\u0003]*\u0003\r\n");

    /** Empty until all three strings have come, and for what is no such answer. */
    static Optional<HostStatus> in(byte[] bytes) {
        Matcher found = STRINGS.matcher(new String(bytes, StandardCharsets.US_ASCII));
        return found.find() ? of(found.group(1), found.group(2)) : Optional.empty();
    }

    private static Optional<HostStatus> of(String first, String second) {
        List<String> one = List.of(first.split(",", -1));
        List<String> two = List.of(second.split(",", -1));
        if (one.size() != 12 || two.size() != 11) {
            return Optional.empty();
        }
        Optional<Integer> formats = number(one.get(4));
        Optional<Integer> left = number(two.get(8));
        return formats.isEmpty() || left.isEmpty()
                ? Optional.empty()
                : Optional.of(new HostStatus(state(one, two), formats.get() + left.get()));
    }

    private static Optional<Integer> number(String digits) {
        return digits.matches("\\d{1,8}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static PrinterState state(List<String> one, List<String> two) {
        if (isOn(two, 2)) {
            return PrinterState.COVER_OPEN;
        }
        if (isOn(one, 1)) {
            return PrinterState.PAPER_OUT;
        }
        if (isOn(two, 3) || isOn(one, 9) || isOn(one, 10) || isOn(one, 11)) {
            return PrinterState.ERROR;
        }
        return isOn(one, 2) || isOn(one, 5) ? PrinterState.OFFLINE : PrinterState.READY;
    }

    private static boolean isOn(List<String> fields, int at) {
        return fields.get(at).equals("1");
    }
}
