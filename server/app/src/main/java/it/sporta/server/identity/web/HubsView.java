package it.sporta.server.identity.web;

import it.sporta.server.Form;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.TaxScheme;
import it.sporta.ui.View;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * The hubs and who runs them.
 *
 * @param opening the form of a further hub
 * @param founding the form of a further organisation
 */
public record HubsView(
        List<Row> hubs, List<Entry<String, String>> organisations, Form opening, Form founding)
        implements View {

    /**
     * @param regime of today, in the channel of the hub; empty when none has begun, and then its
     *     tills do not open
     */
    public record Row(
            String id,
            String name,
            HubKind kind,
            String address,
            String province,
            String organisation,
            String vatNumber,
            Optional<TaxScheme> regime) {}

    public List<HubKind> kinds() {
        return List.of(HubKind.values());
    }

    public List<TaxScheme> schemes() {
        return List.of(TaxScheme.values());
    }
}
