package it.sporta.server.identity.web;

import it.sporta.server.Form;
import it.sporta.server.identity.TaxScheme;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.time.LocalDate;
import java.util.List;

/**
 * One hub.
 *
 * @param describing the form of its name and address
 * @param taxing the form of another regime
 * @param regimes those of its channel, the latest first
 */
public record HubView(
        HubsView.Row hub,
        Form describing,
        Form taxing,
        List<Regime> regimes,
        List<PersonView.Done> history)
        implements View {

    /** From when on a regime holds. */
    public record Regime(LocalDate from, TaxScheme scheme, String natura) {}

    public List<TaxScheme> schemes() {
        return List.of(TaxScheme.values());
    }

    @Override
    public String title(Words words) {
        return hub.name();
    }
}
