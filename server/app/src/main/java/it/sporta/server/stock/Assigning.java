package it.sporta.server.stock;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.identity.Changes;
import it.sporta.server.identity.Deed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** A coordinator gives goods sold without a lot to one, and it is noted who did. */
@Dependent
public class Assigning {

    private final Shortages shortages;
    private final Changes changes;

    @Inject
    public Assigning(Shortages shortages, Changes changes) {
        this.shortages = shortages;
        this.changes = changes;
    }

    /**
     * @see Shortages#assign
     */
    @Transactional
    public Optional<Quantity> assign(Assignment assignment, UUID by) {
        Optional<Quantity> assigned = shortages.assign(assignment);
        assigned.ifPresent(part -> changes.note(assignment.document(), Deed.GOODS_ASSIGNED, by));
        return assigned;
    }
}
