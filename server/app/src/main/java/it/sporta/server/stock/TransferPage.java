package it.sporta.server.stock;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** From a movement of a lot to the transfer it came from. */
@Dependent
public class TransferPage implements DocumentPage {

    private final Transfers transfers;

    @Inject
    public TransferPage(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public Optional<String> of(UUID document) {
        return transfers.find(document).map(one -> "/magazzino/trasferimenti/" + one.id());
    }
}
