package it.sporta.server.catalogue;

import static it.sporta.server.catalogue.ParticularsBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.Provenance;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.server.identity.FiscalRegime;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.TaxScheme;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.news.PricesForTills;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

class CatalogueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final UUID HUB = UUID.randomUUID();
    private static final UUID OTHER_HUB = UUID.randomUUID();

    private Clock clock = on(TODAY);

    private static Clock on(LocalDate day) {
        return Clock.fixed(Instant.parse(day + "T10:00:00Z"), ZoneOffset.UTC);
    }

    private static void settle(TestDatabase db, FiscalRegime... regimes) {
        db.doInTransaction(
                entities -> {
                    UUID organisation = UUID.randomUUID();
                    Hubs hubs = new Hubs(entities);
                    hubs.found(organisation, "Emporio", new VatNumber("12345678903"), regimes);
                    Hub.Place place = new Hub.Place("qui", "via Palmanova 59, Milano", "MI");
                    hubs.open(HUB, organisation, HubKind.SHOP, place);
                    hubs.open(OTHER_HUB, organisation, HubKind.SHOP, place);
                });
    }

    private static FiscalRegime ordinary() {
        return FiscalRegime.ordinary(Channel.SHOP, LocalDate.of(2020, 1, 1));
    }

    private ProductId add(TestDatabase db, Particulars particulars) {
        return db.inTransaction(entities -> new Catalogue(entities, clock).add(particulars).id());
    }

    private void price(TestDatabase db, ProductId id, NewPrice price) {
        db.doInTransaction(entities -> new Catalogue(entities, clock).price(id, price));
    }

    private static NewPrice price(LocalDate from, long cents) {
        return new NewPrice(from, cents, SOMEBODY, false, false);
    }

    private PricesForTills.Changes feed(TestDatabase db, UUID hub, long after) {
        return db.inTransaction(entities -> new CatalogueFeed(entities, clock).since(hub, after));
    }

    private void mustBeUnheard(TestDatabase db, String name) {
        db.doInTransaction(entities -> new Catalogue(entities, clock).mustBeUnheard(name));
    }

    @OnEveryDatabase
    void aNameThatAnArticleHasIsNoticedWhateverItsCapitalsBlanksAndAccents(TestDatabase db) {
        settle(db, ordinary());
        ProductId coffee = add(db, aProduct("Caffè macinato").at(HUB).build());
        mustBeUnheard(db, "Caffè");
        assertThatThrownBy(() -> mustBeUnheard(db, "CAFFE  Macinato"))
                .hasMessage("product.twin.needed");
        db.doInTransaction(entities -> new Catalogue(entities, clock).withdraw(coffee));
        assertThatThrownBy(() -> mustBeUnheard(db, "caffemacinato"))
                .hasMessage("product.twin.withdrawn");
    }

    @OnEveryDatabase
    void aNewArticleReachesTheTillsWithItsPriceAndRates(TestDatabase db) {
        settle(db, ordinary());
        Barcode code =
                new Barcode("8001234567891".substring(0, 12) + Barcode.checkDigit("800123456789"));
        ProductId apples = add(db, aProduct("Mele golden").withBarcode(code).at(HUB).build());
        price(db, apples, price(TODAY, 220));
        PricesForTills.Changes changes = feed(db, HUB, 0);
        assertThat(changes.changed()).hasSize(1);
        var sold = changes.changed().get(0);
        assertThat(sold.price(TODAY).orElseThrow().cents()).isEqualTo(220);
        assertThat(sold.barcodes()).containsExactly(code);
        assertThat(sold.vat(SupplyMode.HANDED_OVER)).contains(VatRate.percent(4));
        assertThat(sold.vat(SupplyMode.SERVED)).contains(VatRate.percent(10));
        assertThat(sold.provenance()).contains(new Provenance("Italia", "I", ""));
        assertThat(feed(db, HUB, changes.version()).changed()).isEmpty();
        assertThat(feed(db, OTHER_HUB, 0).changed()).isEmpty();
    }

    @OnEveryDatabase
    void anArticleNoLongerSoldIsRemovedFromTheTills(TestDatabase db) {
        settle(db, ordinary());
        ProductId apples = add(db, aProduct("Mele golden").at(HUB, OTHER_HUB).build());
        long known = feed(db, HUB, 0).version();
        db.doInTransaction(
                entities -> {
                    Product seen = new Products(entities).get(apples);
                    new Catalogue(entities, clock)
                            .describe(
                                    apples,
                                    seen.revision(),
                                    aProduct("Mele golden").at(OTHER_HUB).build());
                });
        assertThat(feed(db, HUB, known).removed()).containsExactly(apples);
        assertThat(feed(db, OTHER_HUB, known).changed()).hasSize(1);
        assertThat(feed(db, HUB, 0).removed()).isEmpty();
    }

    @OnEveryDatabase
    void whoLookedAtAnOldDescriptionIsToldSo(TestDatabase db) {
        settle(db, ordinary());
        ProductId apples = add(db, aProduct("Mele golden").build());
        assertThatThrownBy(
                        () ->
                                db.doInTransaction(
                                        entities ->
                                                new Catalogue(entities, clock)
                                                        .describe(
                                                                apples,
                                                                99,
                                                                aProduct("Altro").build())))
                .isInstanceOf(Refused.class)
                .hasMessage("product.changed");
    }

    @OnEveryDatabase
    void aBarcodeLeadsToOneArticle(TestDatabase db) {
        Barcode code = new Barcode("40000003".substring(0, 7) + Barcode.checkDigit("4000000"));
        add(db, aProduct("Mele golden").withBarcode(code).build());
        assertThatThrownBy(() -> add(db, aProduct("Pere").withBarcode(code).build()))
                .isInstanceOf(Refused.class)
                .hasMessage("product.barcodes.taken");
    }

    @OnEveryDatabase
    void aBarcodeOfAWithdrawnArticleIsToBeRemovedThere(TestDatabase db) {
        Barcode code = new Barcode("4000000" + Barcode.checkDigit("4000000"));
        ProductId apples = add(db, aProduct("Mele golden").withBarcode(code).build());
        db.doInTransaction(entities -> new Catalogue(entities, clock).withdraw(apples));
        assertThatThrownBy(() -> add(db, aProduct("Pere").withBarcode(code).build()))
                .isInstanceOf(Refused.class)
                .hasMessage("product.barcodes.withdrawn");
    }

    @OnEveryDatabase
    void fruitDoesNotGoWithoutOrigin(TestDatabase db) {
        assertThatThrownBy(() -> add(db, aProduct("Mele golden").from("").build()))
                .isInstanceOf(Refused.class)
                .hasMessage("product.origin.missing");
    }

    @OnEveryDatabase
    void aPriceOfTheSameDayIsReplacedOnlyOnPurpose(TestDatabase db) {
        settle(db, ordinary());
        ProductId apples = add(db, aProduct("Mele golden").at(HUB).build());
        price(db, apples, price(TODAY, 220));
        assertThatThrownBy(() -> price(db, apples, price(TODAY, 230)))
                .isInstanceOf(Refused.class)
                .hasMessage("price.correcting.needed");
        price(db, apples, new NewPrice(TODAY, 230, SOMEBODY, true, false));
        var list = db.inTransaction(entities -> new Products(entities).prices(apples));
        assertThat(list.on(TODAY).orElseThrow().cents()).isEqualTo(230);
        assertThat(list.history()).extracting(PriceRow::cents).containsExactly(230L, 220L);
        var sold = feed(db, HUB, 0).changed().get(0);
        assertThat(sold.prices()).hasSize(1);
    }

    @OnEveryDatabase
    void theNewYearsLawIsSentAgainOnItsDay(TestDatabase db) {
        settle(db, ordinary());
        add(db, aProduct("Mele golden").at(HUB).build());
        long known = feed(db, HUB, 0).version();
        clock = on(LocalDate.of(2026, 12, 31));
        assertThat(feed(db, HUB, known).changed()).isEmpty();
        clock = on(LocalDate.of(2027, 1, 1));
        PricesForTills.Changes changes = feed(db, HUB, known);
        assertThat(changes.changed()).hasSize(1);
        assertThat(changes.version()).isGreaterThan(known);
        assertThat(feed(db, HUB, changes.version()).changed()).isEmpty();
    }

    @OnEveryDatabase
    void whereNoVatIsChargedItsNaturaStands(TestDatabase db) {
        LocalDate since = LocalDate.of(2026, 1, 1);
        settle(db, FiscalRegime.withoutVat(Channel.SHOP, TaxScheme.FLAT_RATE, "N2", since));
        add(db, aProduct("Mele golden").at(HUB).build());
        assertThat(feed(db, HUB, 0).changed().get(0).vat().values())
                .containsOnly(new VatRate("N2", 0));
        String regime =
                db.inTransaction(
                        entities -> new CatalogueFeed(entities, clock).settings(HUB).regime());
        assertThat(regime).isEqualTo("FLAT_RATE-N2");
    }

    @OnEveryDatabase
    void withoutARegimeNothingIsSold(TestDatabase db) {
        settle(db);
        add(db, aProduct("Mele golden").at(HUB).build());
        assertThat(feed(db, HUB, 0).changed().get(0).vat()).isEmpty();
        var settings =
                db.inTransaction(entities -> new CatalogueFeed(entities, clock).settings(HUB));
        assertThat(settings.regime()).isEmpty();
        assertThat(settings.families()).containsEntry("frutta", "Frutta");
    }
}
