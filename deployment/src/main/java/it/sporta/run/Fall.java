package it.sporta.run;

import java.time.Duration;
import java.util.List;
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

    /** What WildFly writes before an application's own words. */
    private static final Pattern LOG_PREFIX =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d .*?\\[it\\.sporta\\.[^]]*] \\(.*?\\) ");

    /** In a few words: a signal, a status with the child's own last words, or that it was late. */
    String sentence() {
        if (outcome == Readiness.Outcome.LATE) {
            return Words.of("fall-late");
        }
        int status = child.process().exitValue();
        if (outcome != Readiness.Outcome.BROKEN && status > SIGNALS) {
            return Words.of("fall-signal", Integer.toString(status - SIGNALS));
        }
        String words = lastWords(child.lastLines());
        return words.isEmpty()
                ? Words.of("fall-status", Integer.toString(status))
                : Words.of("fall-words", words);
    }

    /** What is said when nobody helps it up any more. */
    CannotRun isTheLast(Post post) {
        return CannotRun.because(
                "child.given.up", post.title(), sentence(), child.log(), post.name());
    }

    /** What a program said itself about its end; else the last line that is no stack trace. */
    static String lastWords(List<String> lines) {
        String last = "";
        for (String line : lines) {
            boolean own = LOG_PREFIX.matcher(line).find() && line.contains(" ERROR ");
            if (own) {
                last = LOG_PREFIX.matcher(line).replaceFirst("");
                break;
            }
            if (!line.isBlank() && !FRAME.matcher(line).matches()) {
                last = line.strip();
            }
        }
        return last.length() <= LONGEST ? last : last.substring(0, LONGEST) + "…";
    }
}
