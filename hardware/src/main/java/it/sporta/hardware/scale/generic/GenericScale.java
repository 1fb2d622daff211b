package it.sporta.hardware.scale.generic;

import it.sporta.hardware.scale.Dialect;
import it.sporta.hardware.scale.Framing;
import it.sporta.hardware.scale.Indication;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a scale is asked with, how its frames end and what they look like. */
public final class GenericScale implements Dialect {
    /** The line format most scales leave the factory with. */
    public static final String DEFAULT_LINE = "9600-8N1";

    private static final Pattern LINE_ENDS = Pattern.compile("^[\r\n]+|[\r\n]+$");

    private final byte[] request;
    private final String end;
    private final FrameShape shape;

    /**
     * @param request the bytes that ask; none where the scale speaks by itself
     * @param end the bytes that end a frame, at least one
     */
    public GenericScale(byte[] request, byte[] end, FrameShape shape) {
        if (end.length == 0) {
            throw new IllegalArgumentException("A frame must end somehow.");
        }
        this.request = request.clone();
        this.end = Framing.text(end);
        this.shape = shape;
    }

    @Override
    public byte[] request() {
        return request.clone();
    }

    /** One that speaks by itself has to end a frame, of which the beginning is lost, before. */
    @Override
    public long answerMillis() {
        return request.length == 0 ? 1_100 : 500;
    }

    /** Some scales beep at each question, some want a rest. */
    @Override
    public long restMillis() {
        return 200;
    }

    @Override
    public Optional<Indication> heard(byte[] soFar) {
        String text = Framing.answering(request, soFar, end);
        int stop = text.indexOf(end);
        return stop < 0
                ? Optional.empty()
                : Optional.of(shape.read(trimmed(text.substring(0, stop))));
    }

    /** The other half of a line's end is no part of the frame. */
    private static String trimmed(String frame) {
        return LINE_ENDS.matcher(frame).replaceAll("");
    }
}
