package it.sporta.server.waste;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Products;
import it.sporta.server.fiscal.Party;
import it.sporta.server.fiscal.TransportDocument.Cause;
import it.sporta.server.fiscal.TransportDocument.Consignment;
import it.sporta.server.fiscal.TransportDocument.End;
import it.sporta.server.fiscal.TransportDocument.Item;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.Moved;
import it.sporta.ui.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Food that was weighed for people leaves with its paper: document and donation are one
 * transaction. Lot by lot it stands there what it is, also that it is past its best.
 */
@ApplicationScoped
public class Giving {

    private EntityManager entities;
    private Weighings weighings;
    private Donations donations;
    private Donees donees;
    private Goods goods;
    private Ledger ledger;
    private Hubs hubs;
    private Products products;
    private TransportDocuments documents;
    private Clock clock;

    protected Giving() {}

    @Inject
    public Giving(
            EntityManager entities,
            Weighings weighings,
            Donations donations,
            Donees donees,
            Goods goods,
            Ledger ledger,
            Hubs hubs,
            Products products,
            TransportDocuments documents,
            Clock clock) {
        this.entities = entities;
        this.weighings = weighings;
        this.donations = donations;
        this.donees = donees;
        this.goods = goods;
        this.ledger = ledger;
        this.hubs = hubs;
        this.products = products;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * The same gift sent again answers the donation of the first time.
     *
     * @throws Refused {@code donation.donee.missing}; {@code donation.weighing.gone} when something
     *     was given, withdrawn or sent another way meanwhile; {@code donation.weighing.past} with
     *     the article and its date when it must not be eaten any more
     */
    @Transactional
    public Donation give(Gift gift) {
        Hub hub = hubs.get(gift.hub());
        Donee donee =
                donees.find(gift.donee()).orElseThrow(() -> new Refused("donation.donee.missing"));
        ledger.enter(List.of(hub.id()));
        return donations.find(gift.donation()).orElseGet(() -> give(gift, hub, donee));
    }

    private Donation give(Gift gift, Hub hub, Donee donee) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Rome.ZONE);
        List<Weighed> given = gift.weighings().stream().map(id -> waiting(id, hub)).toList();
        List<Item> items = new ArrayList<>();
        for (Weighed one : given) {
            goods.moved(one.id()).forEach(part -> items.add(item(one, part, today)));
        }
        Money value = Money.sum(given.stream().map(one -> value(one, today)).toList());
        Donation donation = new Donation(gift.donation(), hub.id(), donee.id(), today, now, value);
        documents.issue(
                donation.id(),
                hub.organisation(),
                new Consignment(
                        Cause.DONATION,
                        End.of(hubs.organisation(hub), hub),
                        end(donee.party()),
                        gift.carrier(),
                        items));
        donations.write(donation, gift.by(), given);
        return donation;
    }

    private Weighed waiting(UUID id, Hub hub) {
        return weighings
                .find(id)
                .filter(one -> one.isToBeGiven() && one.hub().equals(hub.id()))
                .orElseThrow(() -> new Refused("donation.weighing.gone"));
    }

    private Item item(Weighed weighed, Moved part, LocalDate today) {
        Optional<Lot> lot = part.lot().map(id -> entities.find(Lot.class, id));
        Optional<LocalDate> past = lot.flatMap(Lot::expires).filter(last -> last.isBefore(today));
        if (past.isPresent() && lot.get().dateKind() == DateKind.USE_BY) {
            throw new Refused(
                    "donation.weighing.past", weighed.name(), Format.ITALIAN.date(past.get()));
        }
        boolean pastBest = past.isPresent() && lot.get().dateKind() == DateKind.BEST_BEFORE;
        String name =
                pastBest
                        ? weighed.name() + " (TMC " + Format.ITALIAN.date(past.get()) + ")"
                        : weighed.name();
        return new Item(name, part.quantity(), lot.map(Lot::label).orElse(""));
    }

    /** What the law asks for: the price for which it was last on sale. */
    private Money value(Weighed one, LocalDate today) {
        Quantity quantity = one.quantity();
        return one.product()
                .flatMap(product -> products.prices(product).on(today))
                .map(row -> new UnitPrice(row.cents(), quantity.unit()).times(quantity))
                .orElse(Money.ZERO);
    }

    private static End end(Party donee) {
        String number =
                donee.vatNumber()
                        .map(Object::toString)
                        .or(() -> donee.taxCode().map(Object::toString))
                        .orElse("");
        return new End(
                donee.name() + (number.isEmpty() ? "" : ", C.F. " + number),
                donee.address().toString());
    }
}
