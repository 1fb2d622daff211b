package it.sporta.till.waste;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.feed.Larder.Bin;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.till.cash.Presence;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.Weigher;
import it.sporta.till.journal.Journal;
import it.sporta.till.journal.JournalFailed;
import it.sporta.till.weighing.Hopper;
import it.sporta.till.weighing.WeighingPlace;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What hands do at the waste station. One load at a time: it is measured when its article is
 * touched, then told why and where to; a press on a page that is not up to date does nothing.
 */
public final class WasteDesk {

    /** So many of the last weighings can be withdrawn from the screen. */
    private static final int REMEMBERED = 5;

    private final Journal journal;
    private final LocalCatalogue catalogue;
    private final Presence presence;
    private final UuidV7 ids;
    private final Pantry pantry;
    private final WeighingPlace<Load> place;
    private final Deque<Waste> latest = new ArrayDeque<>();

    /** Takes up the last weighing of before, as long as nobody withdrew it. */
    public WasteDesk(
            Journal journal,
            LocalCatalogue catalogue,
            Presence presence,
            Seat<Weigher> weigher,
            UuidV7 ids) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.presence = presence;
        this.ids = ids;
        this.pantry = new Pantry(catalogue);
        this.place = new WeighingPlace<>(weigher, "waste.press.stale");
        journal.last(FactType.WASTE_WEIGHED)
                .flatMap(entry -> entry.fact())
                .map(fact -> ((Fact.WasteWeighed) fact).waste())
                .filter(waste -> !journal.has(FactType.WASTE_WITHDRAWN, waste.id()))
                .ifPresent(latest::addFirst);
    }

    /**
     * How the station stands.
     *
     * @param latest weighings that can be withdrawn, the last one first
     */
    record Standing(Optional<Load> load, Optional<Bin> bin, List<Waste> latest) {}

    synchronized Standing standing() {
        return new Standing(place.load(), place.bin(), List.copyOf(latest));
    }

    /**
     * Of the open shift; without one, the day in Rome.
     *
     * @throws Refused {@code nobody}
     */
    LocalDate day() {
        return presence.day();
    }

    /**
     * Measures what lies there. What was measured before and not told of is forgotten.
     *
     * @param picked as a tile or a family's key names it, see {@link Pantry#find}
     * @param keyed typed in place of the scale; may be empty
     * @param binName of the bin it lies in; empty for none
     * @throws Refused {@code product.gone}, {@code bin.gone}, and all that {@link Hopper#measure}
     *     says
     */
    void what(String picked, String keyed, String binName) {
        LocalDate day = day();
        Optional<Bin> chosen = catalogue.bin(binName);
        Load.Goods goods = pantry.find(picked);
        forget();
        Unit unit = goods.product().map(product -> product.unit()).orElse(Unit.KILOGRAM);
        Hopper.Measured measured = place.measure(unit, keyed.strip(), chosen);
        take(
                new Load(
                        ids.next(),
                        goods,
                        pantry.isEdible(goods, day),
                        measured.quantity(),
                        measured.grams(),
                        measured.how(),
                        measured.reading(),
                        Optional.empty()),
                chosen);
    }

    private synchronized void take(Load next, Optional<Bin> chosen) {
        place.take(next, chosen);
    }

    synchronized void why(UUID id, WasteReason reason) {
        day();
        place.know(place.require(id).because(reason));
    }

    /**
     * Tells the journal; durable on return. The same load again is told already.
     *
     * @throws Refused {@code waste.give.past}, {@code waste.give.unknown} for people, {@code
     *     waste.press.stale}
     * @throws JournalFailed nothing can be saved
     */
    synchronized void where(UUID id, WasteDestination destination) {
        LocalDate day = day();
        if (latest.stream().anyMatch(told -> told.id().equals(id))) {
            return;
        }
        Load now = place.require(id);
        if (now.reason().isEmpty()) {
            throw new Refused("waste.press.stale");
        }
        if (destination == WasteDestination.PEOPLE) {
            requireGiveable(now);
        }
        Waste waste = now.to(destination);
        Grant grant = journal.identity().grant();
        journal.append(
                new Fact.WasteWeighed(
                        waste, grant.organisation(), grant.hub(), day, presence.operator().id()));
        place.told();
        remember(waste);
    }

    private static void requireGiveable(Load now) {
        if (now.goods().product().isEmpty()) {
            throw new Refused("waste.give.unknown");
        }
        if (!now.edible()) {
            throw new Refused("waste.give.past", now.goods().name());
        }
    }

    private void remember(Waste waste) {
        latest.addFirst(waste);
        if (latest.size() > REMEMBERED) {
            latest.removeLast();
        }
    }

    /** One step back: from the destination to the reason, from there to the goods. */
    synchronized void back() {
        Optional<Load> explained = place.load().filter(load -> load.reason().isPresent());
        explained.ifPresentOrElse(load -> place.know(load.again()), place::forget);
    }

    private synchronized void forget() {
        place.forget();
    }

    /**
     * A weighing was a mistake. Said again, it changes nothing.
     *
     * @throws JournalFailed nothing can be saved
     */
    synchronized void withdraw(UUID id) {
        LocalDate day = day();
        if (latest.stream().anyMatch(told -> told.id().equals(id))) {
            journal.append(new Fact.WasteWithdrawn(id, day, presence.operator().id()));
            latest.removeIf(told -> told.id().equals(id));
        }
    }
}
