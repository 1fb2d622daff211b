package it.sporta.hardware.scale;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three ways to know that a frame is whole: by its length, by its end, by its whole shape
 * somewhere in a stream. Empty while more must come.
 */
public final class Framing {
    private Framing() {}

    /** By length, for frames in which any byte may stand anywhere; what is longer is read, too. */
    public static <A> Optional<A> ofLength(byte[] soFar, int length, Function<String, A> read) {
        return soFar.length < length ? Optional.empty() : Optional.of(read.apply(text(soFar)));
    }

    /** By the characters at its end; what follows them is read, too. */
    public static <A> Optional<A> endingWith(byte[] soFar, String end, Function<String, A> read) {
        String text = text(soFar);
        return text.contains(end) ? Optional.of(read.apply(text)) : Optional.empty();
    }

    /**
     * By its whole shape, for frames between other bytes.
     *
     * @param frame must say how a frame begins and ends, or a part would pass for the whole
     */
    public static <A> Optional<A> within(
            String text, Pattern frame, Function<MatchResult, A> read) {
        Matcher found = frame.matcher(text);
        return found.find() ? Optional.of(read.apply(found)) : Optional.empty();
    }

    /**
     * What an answer to {@code request} may stand in. Of a scale that speaks by itself, without a
     * request, that is what follows the first end of a frame: the frame before it was on its way
     * already, and tells what lay on the plate before anybody asked.
     */
    public static String answering(byte[] request, byte[] soFar, String end) {
        String text = text(soFar);
        if (request.length > 0) {
            return text;
        }
        int first = text.indexOf(end);
        return first < 0 ? "" : text.substring(first + end.length());
    }

    /** Each byte one character. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The exclusive or of all characters, with which several protocols check a frame. */
    public static char xor(String characters) {
        return (char) characters.chars().reduce(0, (a, b) -> a ^ b);
    }
}
