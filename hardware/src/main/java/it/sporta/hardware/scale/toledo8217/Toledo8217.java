package it.sporta.hardware.scale.toledo8217;

import it.sporta.hardware.scale.Dialect;
import it.sporta.hardware.scale.Framing;
import it.sporta.hardware.scale.Indication;
import it.sporta.hardware.scale.Indication.Garbage;
import it.sporta.hardware.scale.Indication.Load;
import it.sporta.hardware.scale.Indication.Trouble;
import it.sporta.hardware.scale.Reading.State;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks {@code W}; an answer is a weight or, where there is none, a byte of status bits. */
public record Toledo8217(Variant variant) implements Dialect {
    /** The line format scales of this protocol leave the factory with. */
    public static final String DEFAULT_LINE = "9600-7E1";

    /** Bits 6 set and 7 clear; bit 5 differs between makers. */
    private static final Pattern STATUS = Pattern.compile("\u0002\\?([@-\u007f])\r");

    private static final Pattern WITH_POINT = Pattern.compile("\u0002(\\d{2})\\.(\\d{3})(N?)\r");
    private static final Pattern DIGITS_ONLY = Pattern.compile("\u0002(\\d{2})(\\d{3})(N?)\r");

    @Override
    public byte[] request() {
        return new byte[] {'W'};
    }

    /** The manual asks for it. */
    @Override
    public long restMillis() {
        return 200;
    }

    @Override
    public Optional<Indication> heard(byte[] soFar) {
        return Framing.endingWith(soFar, "\r", this::whole);
    }

    private Indication whole(String frame) {
        Matcher status = STATUS.matcher(frame);
        if (status.matches()) {
            return new Trouble(named(status.group(1).charAt(0)));
        }
        Matcher weight = (variant == Variant.BAXTRAN ? DIGITS_ONLY : WITH_POINT).matcher(frame);
        if (weight.matches()) {
            long grams = Long.parseLong(weight.group(1) + weight.group(2));
            return new Load(grams, !weight.group(3).isEmpty());
        }
        return new Garbage();
    }

    /** Only motion, overload and below zero forbid a sale; the other bits inform. */
    private State named(char bits) {
        if ((bits & 0x02) != 0) {
            return State.OVERLOAD;
        }
        if ((bits & 0x04) != 0) {
            return State.BELOW_ZERO;
        }
        if ((bits & 0x01) != 0) {
            return State.MOVING;
        }
        int zero = variant == Variant.BAXTRAN ? 0x08 : 0x10;
        return (bits & zero) != 0 ? State.EMPTY : State.NOT_FINISHED;
    }
}
