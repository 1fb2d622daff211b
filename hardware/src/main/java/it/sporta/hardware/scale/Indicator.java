package it.sporta.hardware.scale;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What weighs under a display of its own: it repeats one kind of frame, or sends it when asked. */
public abstract class Indicator implements Dialect {
    private final byte[] request;
    private final String end;
    private final Pattern frame;

    /**
     * @param request what the indicator is set to be asked with; nothing when it speaks by itself
     * @param end with which every frame ends
     * @param frame from its first character to its end
     */
    protected Indicator(byte[] request, String end, Pattern frame) {
        this.request = request.clone();
        this.end = end;
        this.frame = frame;
    }

    /** What a whole frame says. */
    protected abstract Indication said(MatchResult frame);

    @Override
    public final byte[] request() {
        return request.clone();
    }

    /** One that speaks by itself has to end the frame, of which the beginning is lost, before. */
    @Override
    public final long answerMillis() {
        return 900;
    }

    @Override
    public final Optional<Indication> heard(byte[] soFar) {
        return Framing.within(Framing.answering(request, soFar, end), frame, this::said);
    }
}
