package it.sporta.hardware.scale.generic;

import it.sporta.hardware.scale.Indication;
import it.sporta.hardware.scale.Indication.Garbage;
import it.sporta.hardware.scale.Indication.Trouble;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.WrittenWeight;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the frames of one scale look like. */
public final class FrameShape {
    private static final Set<String> NEEDED = Set.of("weight", "stable");

    private final Pattern frame;
    private final Pattern still;
    private final String usualUnit;
    private final Set<String> groups;

    private FrameShape(Pattern frame, Pattern still, String usualUnit, Set<String> groups) {
        this.frame = frame;
        this.still = still;
        this.usualUnit = usualUnit;
        this.groups = groups;
    }

    /**
     * @param frame a regular expression for a frame without its end, with the groups {@code weight}
     *     and {@code stable}; it may also have {@code unit}, and {@code over} and {@code under},
     *     which say that there is no weight when they are found
     * @param still the weight is stable where this fits all of {@code stable}
     * @param usualUnit kg, g or t, where a frame names none
     * @throws IllegalArgumentException in one sentence, when an expression is none or lacks a group
     */
    public static FrameShape of(String frame, Pattern still, String usualUnit) {
        if (!Set.of("kg", "g", "t").contains(usualUnit)) {
            throw new IllegalArgumentException("The unit is kg, g or t, not " + usualUnit + ".");
        }
        Pattern compiled = expression(frame);
        Set<String> groups =
                Stream.of("weight", "stable", "unit", "over", "under")
                        .filter(name -> has(frame, name))
                        .collect(Collectors.toSet());
        if (!groups.containsAll(NEEDED)) {
            throw new IllegalArgumentException(
                    "The expression lacks a group: it needs (?<weight>…) and (?<stable>…).");
        }
        return new FrameShape(compiled, still, usualUnit, groups);
    }

    /**
     * @throws IllegalArgumentException in one sentence, when it is no regular expression
     */
    public static Pattern expression(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "The expression is none: " + e.getDescription() + ".", e);
        }
    }

    /** Only a match tells the groups; with an empty alternative anything matches. */
    private static boolean has(String expression, String group) {
        Matcher any = expression("(?:" + expression + ")|").matcher("");
        try {
            return any.lookingAt() && any.start(group) >= -1;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** What a frame says; garbage where the expression does not fit or does not come to an end. */
    Indication read(String text) {
        Bounded patience = new Bounded(text);
        try {
            Matcher found = frame.matcher(patience);
            return found.matches() ? read(found, patience) : new Garbage();
        } catch (Bounded.RunsAway e) {
            return new Garbage();
        }
    }

    private Indication read(Matcher found, Bounded patience) {
        if (group(found, "over").isPresent()) {
            return new Trouble(State.OVERLOAD);
        }
        if (group(found, "under").isPresent()) {
            return new Trouble(State.BELOW_ZERO);
        }
        boolean stable =
                group(found, "stable")
                        .filter(said -> still.matcher(patience.about(said)).matches())
                        .isPresent();
        return stable
                ? WrittenWeight.read(
                        group(found, "weight").orElse(""),
                        group(found, "unit").orElse(usualUnit),
                        false)
                : new Trouble(State.MOVING);
    }

    private Optional<String> group(Matcher found, String name) {
        return groups.contains(name) ? Optional.ofNullable(found.group(name)) : Optional.empty();
    }
}
