package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.journal.FiscalFact.DocumentDue;
import it.sporta.kernel.journal.FiscalFact.Known;
import it.sporta.till.web.RefusedAnswer;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import it.sporta.ui.trouble.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The papers that are not surely out, newest first.
 *
 * @param documents documenti commerciali that sales are owed
 * @param rows of them
 * @param full whether older ones may have left the list
 * @param refused what a press came too late for
 */
public record PapersView(
        List<DocumentRow> documents, List<Row> rows, boolean full, Optional<Message> refused)
        implements View {

    /**
     * One of them.
     *
     * @param ticket names it in presses
     * @param paid in cash, rounded where the hub rounds
     * @param key of the words that say how it stands
     * @param first whether surely nothing came out: then the press prints the paper, else a copy
     */
    public record Row(
            String ticket, long number, String time, String paid, String key, boolean first) {

        static Row of(OwedPaper owed) {
            Sale sale = owed.sale();
            PaperOutcome outcome = owed.outcome().orElse(PaperOutcome.UNKNOWN);
            return new Row(
                    sale.ticket().id().toString(),
                    sale.number(),
                    Format.ITALIAN.dateTime(sale.at()),
                    Format.ITALIAN.money(sale.ticket().cash().cents()),
                    "papers.state." + outcome,
                    owed.surelyNone());
        }
    }

    /**
     * A documento commerciale, what is known of it, and the one thing to do.
     *
     * @param total of the sale, as the document is to say it
     * @param known how much is known: which keys there are
     * @param reason ends the keys of the words that say why, and what to do
     * @param last what the machine says is its last, to be held against the paper; empty else
     * @param fits whether that may be this sale's
     */
    public record DocumentRow(
            String ticket,
            long number,
            String time,
            String total,
            Known known,
            String reason,
            Optional<Last> last,
            boolean fits) {

        /** Words for what nobody has asked for since the till was cut off. */
        private static final String CUT_OFF = "CUT_OFF";

        static DocumentRow of(OwedPaper owed, Optional<Documents.LastSeen> seen) {
            Sale sale = owed.sale();
            return new DocumentRow(
                    sale.ticket().id().toString(),
                    sale.number(),
                    Format.ITALIAN.dateTime(sale.at()),
                    Format.ITALIAN.money(sale.ticket().total().cents()),
                    owed.known(),
                    owed.due().map(DocumentDue::reason).orElse(CUT_OFF),
                    seen.map(Last::of),
                    seen.filter(last -> last.mayBeOf(sale)).isPresent());
        }

        /** Surely nothing came out: a person may have it printed. */
        public boolean prints() {
            return known == Known.NOT_OUT;
        }

        /** The machine can still be asked. */
        public boolean asks() {
            return known == Known.NOT_YET;
        }

        /** Only a person can say, with the paper in hand. */
        public boolean decides() {
            return known == Known.FOR_A_PERSON;
        }
    }

    /**
     * What a machine says is its last document.
     *
     * @param total empty where it does not say
     */
    public record Last(String name, String time, String total) {

        static Last of(Documents.LastSeen seen) {
            return new Last(
                    seen.name(),
                    Format.ITALIAN.dateTime(seen.at().atZone(Rome.ZONE).toInstant()),
                    seen.cents().isPresent() ? Format.ITALIAN.money(seen.cents().getAsLong()) : "");
        }
    }

    /** Names what is shown, as long as the till runs. */
    public int seen() {
        return List.of(documents, rows, full).hashCode();
    }

    /** Whether a number may have to be typed. */
    public boolean decides() {
        return documents.stream().anyMatch(DocumentRow::decides);
    }

    /** Whether nothing is owed at all. */
    public boolean isEmpty() {
        return documents.isEmpty() && rows.isEmpty();
    }

    static PapersView of(Papers papers) {
        DueDocuments due = papers.documents();
        return new PapersView(
                newest(due.waiting()).stream()
                        .map(one -> DocumentRow.of(one, due.lastSeen(one.sale().ticket().id())))
                        .toList(),
                newest(papers.waiting()).stream().map(Row::of).toList(),
                papers.isFull(),
                Optional.empty());
    }

    PapersView refusing(Refused no) {
        return new PapersView(
                documents, rows, full, Optional.of(Message.refusing(RefusedAnswer.class, no)));
    }

    private static List<OwedPaper> newest(List<OwedPaper> waiting) {
        List<OwedPaper> newest = new ArrayList<>(waiting);
        Collections.reverse(newest);
        return newest;
    }
}
