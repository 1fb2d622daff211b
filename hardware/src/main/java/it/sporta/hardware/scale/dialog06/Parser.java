package it.sporta.hardware.scale.dialog06;

import it.sporta.hardware.scale.dialog06.Answer.Accepted;
import it.sporta.hardware.scale.dialog06.Answer.ChecksumDemand;
import it.sporta.hardware.scale.dialog06.Answer.ChecksumVerdict;
import it.sporta.hardware.scale.dialog06.Answer.Declined;
import it.sporta.hardware.scale.dialog06.Answer.Garbage;
import it.sporta.hardware.scale.dialog06.Answer.Result;
import it.sporta.hardware.scale.dialog06.Answer.Status;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes so far to an answer, or nothing while more must come. Records are told apart by their
 * number and measured by their length, never by searching for a control byte.
 */
final class Parser {
    private static final char ACK = 0x06;
    private static final char NAK = 0x15;
    private static final char KILOGRAMS = '3';

    private static final Pattern STATUS = Pattern.compile("\u000209\u001b([0-9A-F]{2})\u0003");
    private static final Pattern DEMAND = Pattern.compile("\u000211\u001b2([0-9A-F]{2})\u0003");
    private static final Pattern VERDICT = Pattern.compile("\u000211\u001b([01])\u0003");

    private final Pattern result;
    private final int resultLength;

    Parser(int priceDigits) {
        result =
                Pattern.compile(
                        "\u000202\u001b([0-3])\u001b(\\d{5})\u001b(\\d{"
                                + priceDigits
                                + "})\u001b(\\d{6})\u0003");
        resultLength = 20 + priceDigits;
    }

    Optional<Answer> parse(byte[] bytes) {
        String frame = new String(bytes, StandardCharsets.ISO_8859_1);
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        return switch (frame.charAt(0)) {
            case ACK -> alone(frame, new Accepted());
            case NAK -> alone(frame, new Declined());
            case Frames.STX -> record(frame);
            default -> Optional.of(new Garbage());
        };
    }

    private static Optional<Answer> alone(String frame, Answer answer) {
        return Optional.of(frame.length() == 1 ? answer : new Garbage());
    }

    private Optional<Answer> record(String frame) {
        if (frame.length() < 5) {
            return Optional.empty();
        }
        int length =
                switch (frame.substring(0, 4)) {
                    case "\u000202\u001b" -> resultLength;
                    case "\u000209\u001b" -> 7;
                    case "\u000211\u001b" -> frame.charAt(4) == '2' ? 8 : 6;
                    default -> 0;
                };
        if (frame.length() < length) {
            return Optional.empty();
        }
        return Optional.of(frame.length() > length ? new Garbage() : whole(frame));
    }

    private Answer whole(String frame) {
        Matcher priced = result.matcher(frame);
        if (priced.matches()) {
            return new Result(
                    priced.group(1).charAt(0) == KILOGRAMS,
                    Long.parseLong(priced.group(2)),
                    Long.parseLong(priced.group(3)),
                    Long.parseLong(priced.group(4)));
        }
        Matcher status = STATUS.matcher(frame);
        if (status.matches()) {
            return new Status(status.group(1));
        }
        Matcher demand = DEMAND.matcher(frame);
        if (demand.matches()) {
            return new ChecksumDemand(Integer.parseInt(demand.group(1), 16));
        }
        Matcher verdict = VERDICT.matcher(frame);
        return verdict.matches()
                ? new ChecksumVerdict(verdict.group(1).equals("1"))
                : new Garbage();
    }
}
