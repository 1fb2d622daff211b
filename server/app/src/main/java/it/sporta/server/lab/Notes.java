package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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
     * @throws Refused {@code lot.place.unknown} when the hub has no such room; {@code lab.form.old}
     *     when the line is somebody else's note
     */
    @Transactional
    public Batch out(UUID id, Output output) {
        Batch batch = enter(id);
        if (isThere(batch.outputs(), one -> one.line() == output.line(), output)) {
            return batch;
        }
        requireRoom(batch, output.place());
        sheets.add(id, output);
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

    /**
     * Noted again under its line, it changes nothing.
     *
     * @throws Refused {@code lab.loss.whose}; {@code lab.form.old} when the line is somebody else's
     *     note
     */
    @Transactional
    public Batch lost(UUID id, Loss loss) {
        Batch batch = enter(id);
        if (loss.input().isPresent()
                && batch.contents().stream().noneMatch(one -> one.line() == loss.input().get())) {
            throw new Refused("lab.loss.whose");
        }
        if (isThere(batch.losses(), one -> one.line() == loss.line(), loss)) {
            return batch;
        }
        sheets.add(id, loss);
        return batches.get(id);
    }

    /** Two people on two old pages have the same next line: only the same note is the same. */
    private static <T> boolean isThere(List<T> notes, Predicate<T> sameLine, T told) {
        Optional<T> there = notes.stream().filter(sameLine).findFirst();
        if (there.filter(one -> !one.equals(told)).isPresent()) {
            throw new Refused("lab.form.old");
        }
        return there.isPresent();
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
