package it.sporta.server.week;

import it.sporta.kernel.Rome;
import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.catalogue.Catalogue;
import it.sporta.server.catalogue.Particulars;
import it.sporta.server.catalogue.Products;
import it.sporta.server.fiscal.DocumentNumbers;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.FiscalRegime;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.TaxScheme;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Receiving;
import it.sporta.server.stock.Stock;
import it.sporta.server.sync.Post;
import it.sporta.server.sync.PostedTill;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Three hubs of one owner and the pickup point of another, with their tills and one server. */
final class Quarter {

    static final UUID PERSON = new UUID(5, 5);
    static final UUID COOP = new UUID(0xC0, 1);
    static final UUID GROUP = new UUID(0xC0, 2);
    static final UUID PALMANOVA = new UUID(0xB0, 1);
    static final UUID CAPUANA = new UUID(0xB0, 2);
    static final UUID MONTI = new UUID(0xB0, 3);
    static final UUID FAENZA = new UUID(0xB0, 4);
    static final List<UUID> OUR_HUBS = List.of(PALMANOVA, CAPUANA, MONTI);
    static final Map<UUID, UUID> OWNERS =
            Map.of(PALMANOVA, COOP, CAPUANA, COOP, MONTI, COOP, FAENZA, GROUP);

    final TestDatabase db;
    final Random chance;
    final Post post;
    final Office office;
    final ByHand books = new ByHand();
    final Clock clock;
    final Database database;
    final EntityManager entities;
    final Hubs hubs;
    final Products products;
    final Places places;
    final Ledger ledger;
    final Stock stock;
    final Goods goods;
    final Receiving receiving;
    final TransportDocuments documents;
    final List<PostedTill> shopTills;
    final List<PostedTill> pickupTills;
    final PostedTill kitchenTill;
    final PostedTill barTill;

    Quarter(TestDatabase db, Random chance) {
        this.db = db;
        this.chance = chance;
        post = new Post(db, chance, OWNERS);
        office = new Office(db, chance);
        clock = post.clock();
        database = db.database();
        entities = db.entities();
        hubs = new Hubs(entities);
        products = new Products(entities);
        places = new Places(database);
        ledger = new Ledger(database, clock);
        stock = new Stock(database);
        goods = new Goods(database, ledger, places, products);
        receiving = new Receiving(entities, ledger, places, clock);
        documents = new TransportDocuments(database, new DocumentNumbers(database), clock);
        db.doInTransaction(e -> found());
        shopTills = List.of(post.join(PALMANOVA, "banco"), post.join(PALMANOVA, "banco-2"));
        pickupTills = List.of(post.join(FAENZA, "ritiro"), post.join(FAENZA, "ritiro-2"));
        kitchenTill = post.join(CAPUANA, "cucina");
        barTill = post.join(MONTI, "bar");
    }

    private void found() {
        LocalDate since = LocalDate.of(2026, 1, 1);
        VatNumber number = new VatNumber("12345678903");
        hubs.found(
                COOP,
                "Fuori",
                number,
                FiscalRegime.ordinary(Channel.SHOP, since),
                FiscalRegime.ordinary(Channel.CATERING, since));
        hubs.found(
                GROUP,
                "Gruppo",
                number,
                FiscalRegime.withoutVat(Channel.GROUP, TaxScheme.MEMBERS_ONLY, "N2", since));
        open(PALMANOVA, HubKind.SHOP, "via Palmanova");
        open(CAPUANA, HubKind.KITCHEN, "via Capuana");
        open(MONTI, HubKind.BAR, "via Monti");
        open(FAENZA, HubKind.PICKUP_POINT, "viale Faenza");
        for (Article article : Article.values()) {
            new Catalogue(entities, clock).add(article.product(), particulars(article));
        }
    }

    private void open(UUID hub, HubKind kind, String name) {
        hubs.open(hub, OWNERS.get(hub), kind, new Hub.Place(name, name + " 1, Milano", "MI"));
    }

    private static Particulars particulars(Article article) {
        return new Particulars(
                article.name(),
                article.name(),
                "altro",
                article.unit(),
                "PIATTI",
                Set.of(),
                Allergens.NONE,
                0,
                Optional.empty(),
                "Italia",
                "",
                "",
                article.dates(),
                article.days(),
                "",
                "",
                OWNERS.keySet(),
                false);
    }

    LocalDate today() {
        return Rome.today(clock);
    }

    List<PostedTill> tills() {
        return List.of(
                shopTills.get(0),
                shopTills.get(1),
                kitchenTill,
                barTill,
                pickupTills.get(0),
                pickupTills.get(1));
    }

    <T> T any(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    boolean oneIn(int times) {
        return chance.nextInt(times) == 0;
    }

    /** From one to most, whole where the article is counted. */
    long some(Article article, long most) {
        long grams = 1 + (long) (chance.nextDouble() * Math.max(1, most));
        return article.isCounted() ? Math.max(1_000, article.whole(grams)) : grams;
    }

    /** So many grams, from one to most. */
    long some(long most) {
        return some(Article.WATER, most);
    }

    /** Of this run, and the same in another with the same seed. */
    UUID id() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    /** Nobody pays for a gram that comes to no cent. */
    private List<Payment> payments(List<Line> lines) {
        Money total = Money.sum(lines.stream().map(Line::amount).toList());
        if (!total.isPositive()) {
            return List.of();
        }
        Money cash = total.roundedToFiveCents();
        boolean coins = cash.isPositive() && chance.nextBoolean();
        return List.of(coins ? Payment.cash(cash, cash) : Payment.card(total));
    }

    /** Paid by card to the cent, or in cash. */
    TicketPaid paid(
            PostedTill till,
            TicketId id,
            List<Line> lines,
            Channel channel,
            SupplyMode supply,
            Optional<UUID> prepared) {
        return new TicketPaid(
                new Ticket(id, lines, payments(lines)),
                till.nextNumber(),
                PERSON,
                till.organisation(),
                till.hub(),
                channel,
                supply,
                "BASE",
                today(),
                PERSON,
                prepared);
    }

    Line line(Article article, long thousandths) {
        return Line.of(
                article.product(),
                article.name(),
                article.of(thousandths),
                article.price(),
                VatRate.percent(10));
    }
}
