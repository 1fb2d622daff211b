package it.sporta.till.journal;

import it.sporta.kernel.journal.VerifyingKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The public halves of keys this disk once signed with. Their secret halves are gone: what a thief
 * finds on an old image can sign nothing any more.
 */
record FormerKeys(List<Span> spans) {

    static final FormerKeys NONE = new FormerKeys(List.of());

    FormerKeys {
        spans = List.copyOf(spans);
    }

    /** A key and the epochs it signed, both ends included. */
    record Span(int from, int until, VerifyingKey key) {}

    Optional<VerifyingKey> of(int epoch) {
        return spans.stream()
                .filter(span -> span.from() <= epoch && epoch <= span.until())
                .map(Span::key)
                .findFirst();
    }

    /** Saying the same twice changes nothing. */
    FormerKeys with(Span span) {
        List<Span> all = new ArrayList<>(spans);
        all.removeIf(known -> known.from() == span.from());
        all.add(span);
        return new FormerKeys(all);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(line(span)));
        return text.toString();
    }

    private static String line(Span span) {
        return span.from() + " " + span.until() + " " + span.key() + "\n";
    }

    static FormerKeys parse(String text) {
        return new FormerKeys(text.lines().map(FormerKeys::span).toList());
    }

    private static Span span(String line) {
        String[] parts = line.split(" ");
        return new Span(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                VerifyingKey.parse(parts[2]));
    }
}
