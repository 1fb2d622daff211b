package it.sporta.server.catering;

import it.sporta.server.stock.DocumentPage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** From a movement of a lot to the occasion it was cooked for. */
@Dependent
public class OccasionPage implements DocumentPage {

    private final Occasions occasions;

    @Inject
    public OccasionPage(Occasions occasions) {
        this.occasions = occasions;
    }

    @Override
    public Optional<String> of(UUID document) {
        return occasions.find(document).map(one -> "/catering/" + one.id());
    }
}
