package it.sporta.till.fiscal;

import it.sporta.kernel.journal.FiscalFact.DayClosed;
import it.sporta.kernel.money.Money;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import java.util.Optional;

/**
 * The fiscal printer's day, and its closing.
 *
 * @param serial of the machine; empty where none hangs here
 * @param open the day as this till knows it; empty when nothing was issued since the last closing
 * @param owing how many sales have no document
 * @param working whether the machine is closing, or printing, just now
 * @param trouble ends the key of the words that say why it was not done
 * @param last the closing made last
 */
public record DayView(
        String serial,
        Optional<Open> open,
        int owing,
        boolean working,
        Optional<String> trouble,
        Optional<Closed> last)
        implements View {

    private static final Format FORMAT = Format.ITALIAN;

    /** A day that is open. */
    public record Open(String since, long documents, String sum) {

        static Open of(Takings.Day day) {
            return new Open(
                    FORMAT.time(day.since().toLocalTime()),
                    day.documents(),
                    FORMAT.money(day.sum()));
        }
    }

    /**
     * A closing.
     *
     * @param told empty where the machine did not tell its total
     * @param even whether both totals are the same
     */
    public record Closed(
            String z,
            String serial,
            String told,
            String reckoned,
            long documents,
            String difference,
            boolean even,
            boolean alone) {

        static Closed of(DayClosed closed) {
            return new Closed(
                    String.format("%04d", closed.z()),
                    closed.serial(),
                    closed.told().map(FORMAT::money).orElse(""),
                    FORMAT.money(closed.reckoned()),
                    closed.documents(),
                    closed.difference().map(FORMAT::money).orElse(""),
                    closed.difference().filter(Money::isZero).isPresent(),
                    closed.operator().isEmpty());
        }
    }
}
