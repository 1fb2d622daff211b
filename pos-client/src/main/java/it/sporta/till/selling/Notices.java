package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.till.selling.Notice.Reprint;
import it.sporta.ui.Format;
import it.sporta.ui.trouble.Message.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the counter says without being asked. */
final class Notices {

    private static final int LONGEST_TEXT = 20;
    private static final String PRINTING = "paper.printing";

    private Notices() {}

    /** The basket came back after a restart: not sold. */
    static Notice taken() {
        return Notice.of(Kind.LOOK, "draft.taken");
    }

    /** What a restart must say of the last sale's paper: nothing when it surely came out. */
    static Optional<Notice> afterRestart(Sale sale, Optional<PaperOutcome> paper) {
        if (paper.isEmpty()) {
            return Optional.of(about(sale, Kind.LOOK, "paper.restart").offering(Reprint.COPY));
        }
        return paper(sale, paper.get());
    }

    static Optional<Notice> paper(Sale sale, PaperOutcome outcome) {
        return switch (outcome) {
            case PRINTED -> Optional.empty();
            case HELD -> Optional.of(about(sale, Kind.LOOK, "paper.held"));
            case UNKNOWN ->
                    Optional.of(about(sale, Kind.LOOK, "paper.unknown").offering(Reprint.COPY));
            case REFUSED ->
                    Optional.of(about(sale, Kind.LOOK, "paper.refused").offering(Reprint.FIRST));
        };
    }

    static Notice printing(Sale sale) {
        return about(sale, Kind.NOTE, PRINTING);
    }

    static boolean isPrinting(Notice notice) {
        return notice.key().equals(PRINTING);
    }

    static Notice cannotSave() {
        return Notice.of(Kind.STOP, "journal.dead");
    }

    static Notice refused(Refused refused) {
        return new Notice(Kind.STOP, refused.reason(), named(refused.details()), Reprint.NONE);
    }

    /** The places of a refusal's sentence are numbered. */
    static List<Object> named(List<Object> details) {
        List<Object> named = new ArrayList<>();
        for (int i = 0; i < details.size(); i++) {
            named.add(Integer.toString(i));
            named.add(details.get(i));
        }
        return named;
    }

    static Refused unreadable(String text) {
        String shown = text.replaceAll("[^\\x20-\\x7e]", "?");
        return new Refused(
                "scan.unreadable", shown.substring(0, Math.min(LONGEST_TEXT, shown.length())));
    }

    private static Notice about(Sale sale, Kind kind, String key) {
        return Notice.of(
                kind,
                key,
                "number",
                sale.number(),
                "total",
                Format.ITALIAN.money(sale.ticket().total().cents()));
    }
}
