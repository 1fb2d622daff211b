package it.sporta.run;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a child fell.
 *
 * @param child whose process has ended
 * @param outcome of its start
 * @param stood how long it had been ready
 */
record Fall(Child child, Readiness.Outcome outcome, Duration stood) {

    private static final int SIGNALS = 128;
    private static final int LONGEST = 200;

    /** Frames of a stack trace; the sentence stands before them. */
    private static final Pattern FRAME = Pattern.compile("\\s.*|Caused by: .*|\\.\\.\\. .*");

    /** What WildFly writes before the words of an application of ours that cannot go on. */
    private static final Pattern OWN_ERROR =
            Pattern.compile("^[-0-9]{10} [:,0-9]+ ERROR +\\[it\\.sporta\\.[^]]*] \\(.*?\\) ");

    /** In a few words: a signal, a status with the child's own last words, or that it was late. */
    String sentence() {
        if (outcome == Readiness.Outcome.LATE) {
            return Words.of("fall-late");
        }
        int status = child.process().exitValue();
        if (outcome != Readiness.Outcome.BROKEN && status > SIGNALS) {
            return Words.of("fall-signal", Integer.toString(status - SIGNALS));
        }
        boolean stoodOnce = outcome == Readiness.Outcome.READY;
        String words = lastWords(stoodOnce ? child.lastLines() : child.lines());
        return words.isEmpty()
                ? Words.of("fall-status", Integer.toString(status))
                : Words.of("fall-words", words);
    }

    /** What is said when nobody helps it up any more. */
    CannotRun isTheLast(Post post) {
        return CannotRun.because(
                "child.given.up", post.title(), sentence(), child.log(), post.name());
    }

    /** What a program of ours said itself about its end; else the last line of no stack trace. */
    static String lastWords(List<String> lines) {
        String last = "";
        for (String line : lines) {
            Matcher own = OWN_ERROR.matcher(line);
            if (own.find()) {
                return shortened(line.substring(own.end()));
            }
            if (!line.isBlank() && !FRAME.matcher(line).matches()) {
                last = line.strip();
            }
        }
        return shortened(last);
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
