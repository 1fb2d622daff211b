package it.sporta.server.catalogue.web;

import static it.sporta.server.catalogue.ParticularsBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.Rome;
import it.sporta.kernel.product.Allergen;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.Catalogue;
import it.sporta.server.catalogue.NewPrice;
import it.sporta.server.catalogue.Particulars;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.paper.PdfWriter;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ShelfPaperTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), Rome.ZONE);
    private static final UUID HUB = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static ShelfPaper.Tag pears(Allergens allergens) {
        return new ShelfPaper.Tag(
                "Pere abate", 280, Unit.KILOGRAM, "Italia", "I", "Abate", "Frutteto", allergens);
    }

    private static String pdf(List<ShelfPaper.Tag> tags) throws IOException {
        byte[] bytes = new PdfWriter().pdf(new ShelfPaper(tags));
        try (PDDocument pages = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pages).replace('\u00a0', ' ');
        }
    }

    @Test
    void aLabelSaysWhatMustStandAtLooseGoods() throws IOException {
        assertThat(pdf(List.of(pears(Allergens.NONE))))
                .contains("Pere abate")
                .contains("2,80 €/kg")
                .contains("Origine: Italia · cat. I · Abate")
                .contains("Frutteto")
                .doesNotContain("Contiene")
                .doesNotContain("Allergeni");
    }

    @Test
    void allergensAreNamedAndWhatNobodyKnowsIsNotNone() throws IOException {
        assertThat(pdf(List.of(pears(Allergens.of(Allergen.MILK)))))
                .contains("Contiene: ", "latte");
        assertThat(pdf(List.of(pears(Allergens.UNKNOWN)))).contains("Allergeni: chiedi");
    }

    @Test
    void allOfThemComeOutAlsoOverPages() throws IOException {
        String all = pdf(Collections.nCopies(41, pears(Allergens.NONE)));
        assertThat(all.split("Pere abate", -1)).hasSize(42);
        assertThat(pdf(List.of())).contains("cambia il filtro");
    }

    @OnEveryDatabase
    void onlyWhatIsSoldLooseHereTodayHasALabel(TestDatabase db) {
        db.doInTransaction(ShelfPaperTest::open);
        ProductId apples = add(db, aProduct("Mele").at(HUB).build());
        add(db, aProduct("Senza prezzo").at(HUB).build());
        ProductId elsewhere = add(db, aProduct("Altrove").at(OTHER).build());
        price(db, apples, 220);
        price(db, elsewhere, 300);
        ShelfPaper paper =
                db.inTransaction(
                        entities -> {
                            Products products = new Products(entities);
                            Hubs hubs = new Hubs(entities);
                            Offer offer = new Offer(products, hubs);
                            return new ProductList(products, hubs, offer, CLOCK)
                                    .shelf(new ProductsView.Filter("", "", HUB.toString(), "nome"));
                        });
        assertThat(paper.tags())
                .singleElement()
                .satisfies(
                        tag -> {
                            assertThat(tag.name()).isEqualTo("Mele");
                            assertThat(tag.cents()).isEqualTo(220);
                            assertThat(tag.origin()).isEqualTo("Italia");
                        });
    }

    private static void open(EntityManager entities) {
        UUID organisation = UUID.randomUUID();
        Hubs hubs = new Hubs(entities);
        hubs.found(organisation, "Emporio", new VatNumber("12345678903"));
        Hub.Place place = new Hub.Place("qui", "via Palmanova 59, Milano", "MI");
        hubs.open(HUB, organisation, HubKind.SHOP, place);
        hubs.open(OTHER, organisation, HubKind.SHOP, place);
    }

    private static ProductId add(TestDatabase db, Particulars particulars) {
        return db.inTransaction(entities -> new Catalogue(entities, CLOCK).add(particulars).id());
    }

    private static void price(TestDatabase db, ProductId id, long cents) {
        db.doInTransaction(
                entities ->
                        new Catalogue(entities, CLOCK)
                                .price(id, new NewPrice(TODAY, cents, HUB, false, false)));
    }
}
