package it.sporta.till.selling;

import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The receipts that are not surely out, newest first.
 *
 * @param rows of them
 * @param full whether older ones may have left the list
 */
public record PapersView(List<Row> rows, boolean full) implements View {

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

    static PapersView of(List<OwedPaper> waiting, boolean full) {
        List<OwedPaper> newest = new ArrayList<>(waiting);
        Collections.reverse(newest);
        return new PapersView(newest.stream().map(Row::of).toList(), full);
    }
}
