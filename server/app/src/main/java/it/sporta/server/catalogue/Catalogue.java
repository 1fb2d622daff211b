package it.sporta.server.catalogue;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.identity.Text;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Changing what is sold. Each change reaches the tills with their next question. */
@Dependent
public class Catalogue {

    private final EntityManager entities;
    private final Products products;
    private final Revisions revisions;
    private final Clock clock;
    private final UuidV7 ids;

    @Inject
    public Catalogue(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.products = new Products(entities);
        this.revisions = new Revisions(entities);
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    @Transactional
    public Producer meet(Producer.Particulars particulars) {
        Producer producer = new Producer(ids.next(), particulars);
        entities.persist(producer);
        entities.flush(); // rows that name it by id may follow at once
        return producer;
    }

    /**
     * @throws Refused when another article has one of the barcodes
     */
    @Transactional
    public Product add(Particulars particulars) {
        return add(new ProductId(ids.next()), particulars);
    }

    /** As {@link #add(Particulars)}, with an identity that was given elsewhere. */
    @Transactional
    public Product add(ProductId id, Particulars particulars) {
        long revision = revisions.next();
        requireWhole(particulars);
        requireFree(particulars.barcodes(), id);
        Product product = new Product(id.value(), particulars, revision);
        entities.persist(product);
        entities.flush(); // rows that name it by id may follow at once
        return product;
    }

    /**
     * @throws Refused when an article is called alike
     */
    @Transactional
    public void mustBeUnheard(String name) {
        products.all().stream()
                .filter(known -> Text.alike(known.name(), name))
                .min(Comparator.comparing(Product::isWithdrawn))
                .ifPresent(
                        known -> {
                            throw known.isWithdrawn()
                                    ? new Refused("product.twin.withdrawn", known.name())
                                    : new Refused("product.twin.needed", known.name());
                        });
    }

    /**
     * @param seen the revision the person was looking at
     * @throws Refused when somebody else changed it meanwhile, or a barcode is taken
     */
    @Transactional
    public Product describe(ProductId id, long seen, Particulars particulars) {
        long revision = revisions.next();
        Product product = products.get(id);
        if (product.revision() != seen) {
            throw new Refused("product.changed");
        }
        requireWhole(particulars);
        requireFree(particulars.barcodes(), id);
        product.describe(particulars, revision);
        return product;
    }

    private void requireWhole(Particulars particulars) {
        Family family =
                Optional.ofNullable(entities.find(Family.class, particulars.family()))
                        .orElseThrow(() -> new Refused("product.family.missing"));
        if (family.needsOrigin() && particulars.origin().isEmpty()) {
            throw new Refused("product.origin.missing");
        }
        if (entities.find(VatClass.class, particulars.vatClass()) == null) {
            throw new Refused("product.vat.missing");
        }
    }

    private void requireFree(Set<Barcode> codes, ProductId mine) {
        for (Barcode code : codes) {
            products.withBarcode(code)
                    .filter(other -> !other.id().equals(mine))
                    .ifPresent(
                            other -> {
                                throw taken(code, other);
                            });
        }
    }

    /** Why a code cannot lead to two articles; of a withdrawn one, where to take it off. */
    public static Refused taken(Barcode code, Product other) {
        return other.isWithdrawn()
                ? new Refused("product.barcodes.withdrawn", code, other.name())
                : new Refused("product.barcodes.taken", code, other.name());
    }

    /**
     * Enters a price from a day on.
     *
     * @throws Refused see {@link PriceList#accept}
     */
    @Transactional
    public void price(ProductId id, NewPrice price) {
        long revision = revisions.next();
        Product product = products.get(id);
        LocalDate today = Rome.today(clock);
        int ordinal = products.prices(id).accept(price, product.unit(), today);
        UUID row = ids.next();
        entities.persist(new PriceRow(row, id.value(), price, clock.instant(), ordinal));
        product.touch(revision);
    }

    @Transactional
    public void withdraw(ProductId id) {
        long revision = revisions.next();
        products.get(id).withdraw(revision);
    }

    @Transactional
    public void bringBack(ProductId id) {
        long revision = revisions.next();
        products.get(id).bringBack(revision);
    }
}
