package it.sporta.till.journal;

import it.sporta.kernel.code.ShopCode;
import it.sporta.kernel.feed.Buying;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.feed.FoodLabel;
import it.sporta.kernel.feed.Larder;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedGrant;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.people.PinHash;
import it.sporta.kernel.people.Role;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.DatedPrice;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.Provenance;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A hub for tests: its key, its grants, its goods and people. */
public final class Hub {

    public static final String PIN = "24680";
    public static final String SALT = "00112233445566778899aabbccddeeff";
    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    public static final UUID TILL = new UUID(7, 7);
    public static final Operator ANNA =
            new Operator(new UUID(3, 1), "Anna", Role.CASHIER, PinHash.of(PIN, SALT));
    public static final ProductId APPLES = new ProductId(new UUID(1, 1));
    public static final ProductId HONEY = new ProductId(new UUID(1, 2));

    /** Of pieces that are consumed on the premises; of no other goods. */
    public static final VatRate SERVED = VatRate.percent(22);

    public static final String HONEY_CODE = "4006381333931";

    /** Two cents: nothing in coins. */
    public static final ProductId BAG = new ProductId(new UUID(1, 3));

    /** Costs nothing. */
    public static final ProductId TASTE = new ProductId(new UUID(1, 4));

    final SigningKey key = SigningKey.generate();

    /** What the next feed tells of lots and bins. */
    public Larder larder = Larder.EMPTY;

    /** What the next feed tells of the buying group. */
    public Buying buying = Buying.NONE;

    /** What the next feed tells of labels. */
    public List<FoodLabel> labels = List.of();

    /** How it reads its own codes. */
    public List<ShopCode> codes = List.of();

    /** What the feed says of where the hub is: nothing, until the office changes it. */
    private volatile Optional<Feed.Place> place = Optional.empty();

    public void movesTo(Feed.Place there) {
        place = Optional.of(there);
    }

    /** As a server that does not tell it. */
    public void saysNoPlace() {
        place = Optional.empty();
    }

    public Grant grant(int epoch) {
        return grant(TILL, epoch);
    }

    private Grant grant(UUID till, int epoch) {
        return Grant.of(
                till,
                epoch,
                "palmanova-1",
                new UUID(2, 1),
                "Orto-emporio",
                "via Palmanova 59, Milano",
                new UUID(2, 2),
                "Associazione Sporta",
                "01234567890",
                SALT,
                key.verifying());
    }

    public SignedGrant signed(int epoch) {
        return SignedGrant.of(grant(epoch), key);
    }

    SignedGrant signedFor(UUID till, int epoch) {
        return SignedGrant.of(grant(till, epoch), key);
    }

    /** A till that joined. */
    public Identity join(Path home) throws IOException {
        return Identity.joined(home, signed(1));
    }

    /** All that a till has written since it first joined, in its order. */
    public List<Entry> entries(Journal journal) {
        List<Entry> entries = new ArrayList<>();
        journal.forEachAfter(grant(1).root(), entries::add);
        return entries;
    }

    public SignedHead sign(Head head) {
        return SignedHead.of(TILL, head, key);
    }

    public Feed feed(long version, List<PricedProduct> products) {
        return feed(version, products, sign(grant(1).root()));
    }

    public Feed feed(long version, List<PricedProduct> products, SignedHead head) {
        return new Feed(
                version,
                place,
                new Feed.Settings(
                                "forfettario",
                                SupplyMode.HANDED_OVER,
                                "soci",
                                true,
                                true,
                                Map.of("frutta", "Frutta", "dispensa", "Dispensa"))
                        .reading(codes),
                products,
                List.of(),
                List.of(ANNA),
                Map.of(APPLES, 10_000L),
                List.of(),
                List.of(),
                larder,
                buying,
                labels,
                head);
    }

    /** The same of a hub that also serves, at one table. */
    public Feed serving(List<PricedProduct> products) {
        return serving(products, ANNA);
    }

    /** The same, by that person alone. */
    public Feed serving(List<PricedProduct> products, Operator who) {
        Feed feed = feed(1, products);
        Feed.Settings usual = feed.settings();
        return new Feed(
                feed.version(),
                feed.place(),
                new Feed.Settings(
                                usual.regime(),
                                Channel.BAR,
                                SupplyMode.HANDED_OVER,
                                Set.of(SupplyMode.HANDED_OVER, SupplyMode.SERVED),
                                usual.priceList(),
                                usual.cashRounding(),
                                usual.demo(),
                                usual.families())
                        .serving(List.of(new Feed.Table(new UUID(8, 3), "Tavolo 3"))),
                products,
                List.of(),
                List.of(who),
                feed.stock(),
                List.of(),
                List.of(),
                larder,
                buying,
                labels,
                feed.acknowledged());
    }

    public static List<PricedProduct> goods() {
        return List.of(apples(), honey());
    }

    /** Also what costs next to nothing, or nothing. */
    public static List<PricedProduct> goodsAndTrifles() {
        return List.of(
                apples(),
                honey(),
                product(BAG, "Sacchetto", "dispensa", Unit.PIECE, 2, "22", List.of(), 0),
                product(TASTE, "Assaggio", "dispensa", Unit.PIECE, 0, "10", List.of(), 0));
    }

    public static PricedProduct apples() {
        return product(APPLES, "Mele golden", "frutta", Unit.KILOGRAM, 220, "4", List.of(), 5);
    }

    public static PricedProduct honey() {
        return product(
                HONEY,
                "Miele di tiglio",
                "dispensa",
                Unit.PIECE,
                751,
                "10",
                List.of(new Barcode(HONEY_CODE)),
                0);
    }

    /** So many made-up articles, each with a code of its own. */
    public static List<PricedProduct> manyGoods(int count) {
        List<PricedProduct> many = new ArrayList<>(goods());
        for (int i = 0; i < count; i++) {
            String body = String.format("80%010d", i);
            many.add(
                    product(
                            new ProductId(new UUID(9, i)),
                            "Articolo " + i,
                            i % 2 == 0 ? "frutta" : "dispensa",
                            Unit.PIECE,
                            100 + i % 900,
                            "10",
                            List.of(new Barcode(body + Barcode.checkDigit(body))),
                            0));
        }
        return many;
    }

    public static PricedProduct product(
            ProductId id,
            String name,
            String family,
            Unit unit,
            long cents,
            String vat,
            List<Barcode> codes,
            long tare) {
        VatRate rate = VatRate.percent(Integer.parseInt(vat));
        return new PricedProduct(
                id,
                name,
                name,
                family,
                unit,
                List.of(new DatedPrice(DAY.minusDays(30), cents)),
                unit == Unit.PIECE
                        ? Map.of(SupplyMode.HANDED_OVER, rate, SupplyMode.SERVED, SERVED)
                        : Map.of(SupplyMode.HANDED_OVER, rate),
                codes,
                Allergens.NONE,
                tare,
                "",
                name.equals("Mele golden") ? "Frutteto Valbrona" : "",
                "",
                Optional.of(new Provenance("Lombardia", "", "")));
    }
}
