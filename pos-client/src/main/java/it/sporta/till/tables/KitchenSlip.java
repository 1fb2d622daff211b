package it.sporta.till.tables;

import it.sporta.hardware.slip.Slip;
import it.sporta.hardware.slip.Style;
import it.sporta.ui.Format;
import it.sporta.ui.Words;
import java.time.Instant;
import java.util.Locale;

/** The paper beside the stove: read while both hands are busy, so large and without a price. */
final class KitchenSlip {

    private static final Style HEAD = Style.CENTRED.withBold().withTall();
    private static final Style DISH = Style.BOLD.withTall();
    private static final Words WORDS = Words.of(KitchenSlip.class, Locale.ITALIAN);

    private KitchenSlip() {}

    static Slip of(KitchenJob job) {
        Slip.Builder paper = Slip.builder();
        if (job.copy()) {
            paper.line(WORDS.text("paper.copy"), HEAD);
        }
        paper.line(job.table(), HEAD);
        paper.columns(
                WORDS.text("slip.round", "number", job.round()),
                Format.ITALIAN.time(Instant.ofEpochMilli(job.at())));
        paper.rule();
        job.items().forEach(item -> item(paper, item));
        return paper.cut().build();
    }

    private static void item(Slip.Builder paper, KitchenJob.Item item) {
        paper.line(
                WORDS.text(key(item), "pieces", Math.abs(item.pieces()), "dish", item.name()),
                DISH);
        boolean withdrawn = item.pieces() == 0 && item.note().isEmpty();
        String note = withdrawn ? WORDS.text("slip.plain") : item.note();
        if (!note.isEmpty()) {
            paper.line("  " + note, Style.BOLD);
        }
    }

    /** More, fewer, or the same with other words. */
    static String key(KitchenJob.Item item) {
        if (item.pieces() == 0) {
            return "slip.note";
        }
        return item.takesBack() ? "slip.less" : "slip.more";
    }
}
