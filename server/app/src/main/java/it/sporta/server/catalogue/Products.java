package it.sporta.server.catalogue;

import it.sporta.kernel.Refused;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.ProductId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The articles, their producers and prices. */
@Dependent
public class Products {

    private final EntityManager entities;

    @Inject
    public Products(EntityManager entities) {
        this.entities = entities;
    }

    /** By name, withdrawn ones too. */
    public List<Product> all() {
        return entities.createQuery("select p from Product p order by p.name, p.id", Product.class)
                .getResultList();
    }

    List<Product> changedAfter(long revision) {
        return entities.createQuery(
                        "select p from Product p where p.revision > :revision order by p.name, p.id",
                        Product.class)
                .setParameter("revision", revision)
                .getResultList();
    }

    public Optional<Product> find(ProductId id) {
        return Optional.ofNullable(entities.find(Product.class, id.value()));
    }

    /**
     * @throws Refused when there is no such article
     */
    public Product get(ProductId id) {
        return find(id).orElseThrow(() -> new Refused("product.unknown"));
    }

    /** The article a code leads to. */
    public Optional<Product> withBarcode(Barcode code) {
        return entities.createQuery(
                        "select p from Product p where :code member of p.barcodes", Product.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public PriceList prices(ProductId product) {
        return new PriceList(
                entities.createQuery(
                                "select r from PriceRow r where r.product = :product",
                                PriceRow.class)
                        .setParameter("product", product.value())
                        .getResultList());
    }

    /** The prices of all articles that have one. */
    public Map<ProductId, PriceList> prices() {
        return entities.createQuery("select r from PriceRow r", PriceRow.class)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(
                                row -> new ProductId(row.product()),
                                Collectors.collectingAndThen(Collectors.toList(), PriceList::new)));
    }

    public List<Producer> producers() {
        return entities.createQuery(
                        "select p from Producer p order by p.name, p.id", Producer.class)
                .getResultList();
    }

    public Optional<Producer> producer(UUID id) {
        return Optional.ofNullable(entities.find(Producer.class, id));
    }

    /** In the order of the tills' tabs. */
    public List<Family> families() {
        return entities.createQuery("select f from Family f order by f.order", Family.class)
                .getResultList();
    }

    public List<VatClass> vatClasses() {
        return entities.createQuery("select v from VatClass v order by v.order", VatClass.class)
                .getResultList();
    }

    VatTable vatTable() {
        return new VatTable(
                entities.createQuery("select v from VatRow v", VatRow.class).getResultList());
    }

    /** What the law asks of this class in each way of supply, and where it says so. */
    public List<LegalRate> legalRates(String vatClass, LocalDate day) {
        return vatTable().of(vatClass, day);
    }
}
