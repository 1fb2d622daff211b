package it.sporta.server.week;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.server.fiscal.Address;
import it.sporta.server.fiscal.Party;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.sync.Meaning;
import it.sporta.server.sync.PostedTill;
import it.sporta.server.waste.Donations;
import it.sporta.server.waste.Donee;
import it.sporta.server.waste.Donees;
import it.sporta.server.waste.Gift;
import it.sporta.server.waste.Giving;
import it.sporta.server.waste.Redirecting;
import it.sporta.server.waste.Weighings;
import it.sporta.server.week.ByHand.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Unsold food is weighed at the tills; some of it was a mistake, some is given with its paper. */
final class BinTrade implements Trade {

    private final Quarter quarter;
    private final Giving giving;
    private final Redirecting redirecting;
    private final Donee donee;
    private final List<Bin> told = new ArrayList<>();
    private int given;

    /** One weighing, from the till's hand to its end. */
    private static final class Bin {

        private final UUID id;
        private final PostedTill till;
        private final Waste waste;
        private final List<Part> parts = new ArrayList<>();
        private WasteDestination destination;
        private boolean isThere;
        private boolean wasTold;
        private boolean withdrawn;
        private boolean onPaper;

        private Bin(PostedTill till, Waste waste) {
            this.id = waste.id();
            this.till = till;
            this.waste = waste;
            this.destination = waste.destination();
        }

        private boolean waitsForPeople() {
            return isThere && !withdrawn && !onPaper && destination == WasteDestination.PEOPLE;
        }
    }

    BinTrade(Quarter quarter, Weighings weighings) {
        this.quarter = quarter;
        Donees donees = new Donees(quarter.database);
        giving =
                new Giving(
                        quarter.entities,
                        weighings,
                        new Donations(quarter.database),
                        donees,
                        quarter.goods,
                        quarter.ledger,
                        quarter.hubs,
                        quarter.products,
                        quarter.documents,
                        quarter.clock);
        redirecting =
                new Redirecting(
                        weighings, quarter.goods, quarter.ledger, quarter.hubs, quarter.clock);
        donee =
                new Donee(
                        quarter.id(),
                        new Party(
                                "Mensa",
                                Optional.of(new VatNumber("12345678903")),
                                Optional.empty(),
                                new Address("via Padova 1", "20127", "Milano", "MI")));
        quarter.db.doInTransaction(e -> donees.meet(donee));
    }

    /** How many gifts left, each with a paper. */
    int given() {
        return given;
    }

    @Override
    public boolean isPlied() {
        return given > 0;
    }

    @Override
    public void step() {
        switch (quarter.chance.nextInt(6)) {
            case 0 -> withdraw();
            case 1 -> give();
            case 2 -> redirect();
            default -> weigh();
        }
    }

    private void weigh() {
        PostedTill till = quarter.any(quarter.tills());
        LocalDate day = quarter.today();
        Bin bin = new Bin(till, quarter.oneIn(10) ? unknown() : waste());
        told.add(bin);
        till.tell(
                new Fact.WasteWeighed(
                        bin.waste, till.organisation(), till.hub(), day, Quarter.PERSON),
                () -> leave(bin, day));
    }

    private Waste waste() {
        Article article = quarter.any(List.of(Article.values()));
        long much = quarter.some(article, article.isCounted() ? 4_000 : 900);
        List<Crate> crates =
                quarter.books.lots().stream().filter(one -> one.article() == article).toList();
        Optional<UUID> lot =
                crates.isEmpty() || quarter.oneIn(2)
                        ? Optional.empty()
                        : Optional.of(quarter.any(crates).lot());
        return waste(
                Optional.of(article),
                lot,
                article.of(much),
                article.isCounted() ? quarter.chance.nextInt(900) : much,
                quarter.oneIn(3)
                        ? WasteDestination.PEOPLE
                        : quarter.any(List.of(WasteDestination.values())));
    }

    /** No station gives people what nobody knows. */
    private Waste unknown() {
        long grams = quarter.some(900);
        return waste(
                Optional.empty(),
                Optional.empty(),
                Quantity.grams(grams),
                grams,
                WasteDestination.COMPOST);
    }

    private Waste waste(
            Optional<Article> article,
            Optional<UUID> lot,
            Quantity quantity,
            long grams,
            WasteDestination to) {
        return new Waste(
                quarter.id(),
                article.map(Article::product),
                "altro",
                article.map(Article::name).orElse(""),
                lot,
                quantity,
                grams,
                Weighing.keyed(0),
                WasteReason.SURPLUS,
                to);
    }

    private void leave(Bin bin, LocalDate day) {
        bin.isThere = true;
        bin.waste
                .product()
                .map(Article::of)
                .ifPresent(
                        article ->
                                bin.parts.addAll(
                                        quarter.books.take(wish(bin, article, day), end(bin))));
    }

    private static Wish wish(Bin bin, Article article, LocalDate day) {
        return Wish.of(bin.till.hub(), article, bin.waste.quantity().thousandths(), day)
                .first(bin.waste.lot().map(UUID::toString).orElse(""))
                .evenPast(bin.destination != WasteDestination.PEOPLE);
    }

    private static PlaceKind end(Bin bin) {
        return end(bin.destination);
    }

    private static PlaceKind end(WasteDestination destination) {
        return destination == WasteDestination.PEOPLE
                ? PlaceKind.DONATED
                : PlaceKind.valueOf(destination.name());
    }

    /** Each weighing at most once, whatever the server knows of it by then. */
    private void withdraw() {
        List<Bin> open = told.stream().filter(bin -> !bin.wasTold).toList();
        if (open.isEmpty()) {
            return;
        }
        Bin bin = quarter.any(open);
        bin.wasTold = true;
        bin.till.tell(
                new Fact.WasteWithdrawn(bin.id, quarter.today(), Quarter.PERSON),
                new Meaning() {
                    @Override
                    public boolean isRefused() {
                        return bin.onPaper;
                    }

                    @Override
                    public void happens() {
                        bin.withdrawn = true;
                        bin.parts.forEach(part -> goBack(part, end(bin)));
                    }
                });
    }

    private void goBack(Part part, PlaceKind from) {
        quarter.books.move(
                new Part(
                        part.lot(),
                        part.article(),
                        new Spot(part.to().hub(), from),
                        part.from(),
                        part.thousandths()));
    }

    private void give() {
        UUID hub = quarter.any(Quarter.OUR_HUBS);
        List<Bin> waiting =
                told.stream()
                        .filter(bin -> bin.waitsForPeople() && bin.till.hub().equals(hub))
                        .toList();
        if (waiting.isEmpty()) {
            return;
        }
        Gift gift =
                new Gift(
                        quarter.id(),
                        hub,
                        donee.id(),
                        "",
                        Quarter.PERSON,
                        waiting.stream().map(bin -> bin.id).toList());
        String no = quarter.office.press(() -> giving.give(gift)).no();
        boolean poison = waiting.stream().anyMatch(this::isPast);
        assertThat(no).isEqualTo(poison ? "donation.weighing.past" : "");
        if (!poison) {
            waiting.forEach(bin -> bin.onPaper = true);
            given++;
        }
    }

    private boolean isPast(Bin bin) {
        return bin.parts.stream()
                .flatMap(part -> part.lot().stream())
                .anyMatch(lot -> quarter.books.goods(lot).isPast(quarter.today()));
    }

    private void redirect() {
        List<Bin> waiting = told.stream().filter(Bin::waitsForPeople).toList();
        if (waiting.isEmpty()) {
            return;
        }
        Bin bin = quarter.any(waiting);
        WasteDestination to = quarter.any(List.of(WasteDestination.FEED, WasteDestination.COMPOST));
        quarter.office.press(() -> redirecting.redirect(bin.id, to, Quarter.PERSON)).get();
        for (Part part : bin.parts) {
            quarter.books.move(
                    new Part(
                            part.lot(),
                            part.article(),
                            part.to(),
                            new Spot(part.to().hub(), end(to)),
                            part.thousandths()));
        }
        bin.destination = to;
    }
}
