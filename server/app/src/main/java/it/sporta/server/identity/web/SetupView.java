package it.sporta.server.identity.web;

import it.sporta.server.Form;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.TaxScheme;
import it.sporta.ui.View;
import java.util.List;

/** Prima configurazione. */
public record SetupView(Form form) implements View {

    public List<HubKind> kinds() {
        return List.of(HubKind.values());
    }

    public List<TaxScheme> schemes() {
        return List.of(TaxScheme.values());
    }
}
