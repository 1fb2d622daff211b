package it.sporta.server.lab;

import it.sporta.server.stock.DocumentPage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** From a movement of a lot to the batch sheet it came from. */
@Dependent
public class BatchPage implements DocumentPage {

    private final Batches batches;

    @Inject
    public BatchPage(Batches batches) {
        this.batches = batches;
    }

    @Override
    public Optional<String> of(UUID document) {
        return batches.find(document).map(batch -> "/laboratorio/" + batch.id());
    }
}
