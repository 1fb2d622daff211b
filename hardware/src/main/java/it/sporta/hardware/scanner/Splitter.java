package it.sporta.hardware.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to scans. Time is given from outside, in milliseconds of any origin. Codes longer than a
 * scan may be are dropped whole.
 *
 * <p>A scanner that ended a code with a sign always does: its codes are then waited for through a
 * silence, and one whose end never comes is dropped, for a part of it may be lost. Only a scanner
 * that sends no end has its codes ended by silence.
 */
final class Splitter {
    static final long SILENCE_MILLIS = 80;
    static final long LOST_MILLIS = 1_000;
    private static final long SAME_PULL_MILLIS = 300;
    static final char GS = 0x1D;
    private static final Pattern AIM = Pattern.compile("(\\][A-Za-z]\\w)(.+)", Pattern.DOTALL);

    private final char separator;
    private final StringBuilder text = new StringBuilder();
    private boolean overlong;
    private boolean endsItsCodes;
    private long lastByteMillis;
    private String lastText = "";
    private long lastTextMillis;

    /** Of a scanner that sends FNC1 as the byte 1D. */
    Splitter() {
        this(GS);
    }

    /**
     * @param separator what the scanner sends for FNC1, in place of 1D where it can be set so
     */
    Splitter(char separator) {
        this.separator = separator;
    }

    /** Takes bytes that arrived now and returns the scans they complete. */
    List<Scan> accept(byte[] bytes, int length, long nowMillis) {
        List<Scan> scans = new ArrayList<>();
        silence(nowMillis).ifPresent(scans::add);
        for (int i = 0; i < length; i++) {
            accept((char) (bytes[i] & 0xFF), nowMillis).ifPresent(scans::add);
        }
        lastByteMillis = nowMillis;
        return scans;
    }

    /** The scan that a silence has ended, if there is one. */
    Optional<Scan> silence(long nowMillis) {
        long silent = nowMillis - lastByteMillis;
        if (!endsItsCodes) {
            return silent >= SILENCE_MILLIS ? end(nowMillis) : Optional.empty();
        }
        if (silent >= LOST_MILLIS && (overlong || text.length() > 0)) {
            clear();
            endsItsCodes = false; // or it was set anew, and sends no end any more
        }
        return Optional.empty();
    }

    private void clear() {
        text.setLength(0);
        overlong = false;
    }

    private Optional<Scan> accept(char sign, long nowMillis) {
        if (sign == '\r' || sign == '\n' || sign == '\t') {
            endsItsCodes = true;
            return end(nowMillis);
        }
        boolean printable = sign >= 0x20 && sign < 0x7F || sign == GS;
        if (printable && text.length() < Scan.LONGEST + 3) {
            text.append(sign == separator ? GS : sign);
        } else if (printable) {
            overlong = true;
        }
        return Optional.empty();
    }

    private Optional<Scan> end(long nowMillis) {
        String code = text.toString();
        boolean dropped = overlong || code.isEmpty();
        clear();
        if (dropped || samePull(code, nowMillis)) {
            return Optional.empty();
        }
        lastText = code;
        lastTextMillis = nowMillis;
        return scan(code);
    }

    private boolean samePull(String code, long nowMillis) {
        return code.equals(lastText) && nowMillis - lastTextMillis < SAME_PULL_MILLIS;
    }

    private static Optional<Scan> scan(String code) {
        Matcher aim = AIM.matcher(code);
        String content = aim.matches() ? aim.group(2) : code;
        return content.length() > Scan.LONGEST
                ? Optional.empty()
                : Optional.of(
                        new Scan(
                                content,
                                aim.matches() ? Optional.of(aim.group(1)) : Optional.empty()));
    }
}
