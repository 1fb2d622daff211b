package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What came out of a batch and what was lost, noted while it is in work. */
@ApplicationScoped
public class Notes {

    private Batches batches;
    private Sheets sheets;
    private Ledger ledger;
    private Places places;

    protected Notes() {}

    @Inject
    public Notes(Batches batches, Sheets sheets, Ledger ledger, Places places) {
        this.batches = batches;
        this.sheets = sheets;
        this.ledger = ledger;
        this.places = places;
    }

    /**
     * Noted again under its line, it changes nothing.
     *
     * @throws Refused {@code lot.place.unknown} when the hub has no such room
     */
    @Transactional
    public Batch out(UUID id, Output output) {
        Batch batch = enter(id);
        if (batch.outputs().stream().noneMatch(one -> one.line() == output.line())) {
            requireRoom(batch, output.place());
            sheets.add(id, output);
        }
        return batches.get(id);
    }

    private void requireRoom(Batch batch, UUID place) {
        if (places.of(batch.hub()).stream()
                .noneMatch(one -> one.id().equals(place) && one.kind().isRoom())) {
            throw new Refused("lot.place.unknown");
        }
    }

    @Transactional
    public Batch strikeOutput(UUID id, int line) {
        enter(id);
        sheets.strikeOutput(id, line);
        return batches.get(id);
    }

    /** Noted again under its line, it changes nothing. */
    @Transactional
    public Batch lost(UUID id, Loss loss) {
        Batch batch = enter(id);
        if (loss.input().isPresent()
                && batch.contents().stream().noneMatch(one -> one.line() == loss.input().get())) {
            throw new Refused("lab.loss.whose");
        }
        if (batch.losses().stream().noneMatch(one -> one.line() == loss.line())) {
            sheets.add(id, loss);
        }
        return batches.get(id);
    }

    @Transactional
    public Batch strikeLoss(UUID id, int line) {
        enter(id);
        sheets.strikeLoss(id, line);
        return batches.get(id);
    }

    private Batch enter(UUID id) {
        ledger.enter(List.of(batches.get(id).hub()));
        return batches.get(id).requireOpen();
    }

    /** The first line that no note has had; struck ones may come again. */
    public static int next(IntStream lines) {
        return lines.max().orElse(-1) + 1;
    }
}
