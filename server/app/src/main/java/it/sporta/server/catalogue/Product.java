package it.sporta.server.catalogue;

import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.persistence.BarcodeColumn;
import it.sporta.server.persistence.UuidColumn;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An article. It is described, sold at some hubs, described anew as it changes, and withdrawn when
 * it is no longer sold; its id stays for ever, because tickets name it. Each change takes the
 * feed's next number.
 */
@Entity
@Table(name = "product")
public class Product {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name")
    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "family")
    private String family;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit")
    private Unit unit;

    @Column(name = "vat_class")
    private String vatClass;

    @Column(name = "allergens")
    private Allergens allergens;

    @Column(name = "tare_grams")
    private long tareGrams;

    @Column(name = "producer_id")
    private UUID producer;

    @Column(name = "origin")
    private String origin;

    @Column(name = "category")
    private String category;

    @Column(name = "variety")
    private String variety;

    @Enumerated(EnumType.STRING)
    @Column(name = "date_kind")
    private DateKind dateKind;

    @Column(name = "shelf_life_days")
    private int shelfLifeDays;

    @Column(name = "picture")
    private String picture;

    @Column(name = "look_alikes")
    private String lookAlikes;

    @Column(name = "on_tap")
    private boolean onTap;

    @Column(name = "withdrawn")
    private boolean withdrawn;

    @Column(name = "revision")
    private long revision;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "product_barcode", joinColumns = @JoinColumn(name = "product_id"))
    @Column(name = "digits")
    @Convert(converter = BarcodeColumn.class)
    private Set<Barcode> barcodes = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "product_hub", joinColumns = @JoinColumn(name = "product_id"))
    @Column(name = "hub_id")
    @Convert(converter = UuidColumn.class)
    private Set<UUID> hubs = new HashSet<>();

    protected Product() {}

    Product(UUID id, Particulars particulars, long revision) {
        this.id = Objects.requireNonNull(id, "id");
        this.unit = particulars.unit();
        describe(particulars, revision);
    }

    /** The unit stays: stock and tickets are counted in it. */
    final void describe(Particulars now, long newRevision) {
        name = now.name();
        shortName = now.shortName();
        family = now.family();
        vatClass = now.vatClass();
        allergens = now.allergens();
        tareGrams = now.tareGrams();
        producer = now.producer().orElse(null);
        origin = now.origin();
        category = now.category();
        variety = now.variety();
        dateKind = now.dateKind();
        shelfLifeDays = now.shelfLifeDays();
        picture = now.picture();
        lookAlikes = now.lookAlikes();
        onTap = now.onTap();
        barcodes.retainAll(now.barcodes());
        barcodes.addAll(now.barcodes());
        hubs.retainAll(now.hubs());
        hubs.addAll(now.hubs());
        revision = newRevision;
    }

    void withdraw(long newRevision) {
        withdrawn = true;
        revision = newRevision;
    }

    void bringBack(long newRevision) {
        withdrawn = false;
        revision = newRevision;
    }

    /** Something of it that stands elsewhere changed: its price. */
    void touch(long newRevision) {
        revision = newRevision;
    }

    public ProductId id() {
        return new ProductId(id);
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    public String family() {
        return family;
    }

    public Unit unit() {
        return unit;
    }

    public String vatClass() {
        return vatClass;
    }

    public Allergens allergens() {
        return allergens;
    }

    public long tareGrams() {
        return tareGrams;
    }

    public Optional<UUID> producer() {
        return Optional.ofNullable(producer);
    }

    public String origin() {
        return origin;
    }

    public String category() {
        return category;
    }

    public String variety() {
        return variety;
    }

    public DateKind dateKind() {
        return dateKind;
    }

    public int shelfLifeDays() {
        return shelfLifeDays;
    }

    public String picture() {
        return picture;
    }

    public String lookAlikes() {
        return lookAlikes;
    }

    /** Neither bought nor kept: whoever needs it opens the tap. */
    public boolean isOnTap() {
        return onTap;
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    public long revision() {
        return revision;
    }

    public List<Barcode> barcodes() {
        return barcodes.stream().sorted(Comparator.comparing(Barcode::digits)).toList();
    }

    public Set<UUID> hubs() {
        return Set.copyOf(hubs);
    }

    public boolean isSoldAt(UUID hub) {
        return !withdrawn && hubs.contains(hub);
    }
}
