package it.sporta.server.stock;

import it.sporta.kernel.money.Rounding;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.DateKind;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Goods of one article that came together and share their date (Regulation (EC) 178/2002, art. 18:
 * one step back, one step forward). A lot never changes; what happens to it are movements.
 */
@Entity
@Cacheable(false)
@Table(name = "lot")
public class Lot {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "product_id")
    private ProductId product;

    @Column(name = "owner_id")
    private UUID owner;

    @Column(name = "producer_id")
    private UUID producer;

    @Column(name = "label")
    private String label;

    @Column(name = "origin")
    private String origin;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit")
    private Unit unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "date_kind")
    private DateKind dateKind;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "cost_cents")
    private long costCents;

    @Column(name = "piece_grams")
    private long pieceGrams;

    @Column(name = "litre_milligrams")
    private long litreMilligrams;

    @Column(name = "born_at")
    private Instant bornAt;

    protected Lot() {}

    /**
     * @param weighed net grams of all of it, where a scale said them
     */
    Lot(Delivery delivery, OptionalLong weighed, Instant now) {
        this.id = delivery.lot();
        this.product = delivery.product();
        this.owner = delivery.owner();
        this.producer = delivery.producer().orElse(null);
        this.label = delivery.label();
        this.origin = delivery.origin();
        this.unit = delivery.quantity().unit();
        this.dateKind = delivery.dateKind();
        this.expiresOn = delivery.expires().orElse(null);
        this.receivedOn = delivery.receivedOn();
        this.costCents = delivery.cost().cents();
        this.pieceGrams = delivery.pieceGrams();
        this.litreMilligrams =
                unit == Unit.LITRE && weighed.isPresent()
                        ? Rounding.halfUp(
                                weighed.getAsLong(), 1_000_000, delivery.quantity().thousandths())
                        : 0;
        this.bornAt = now;
    }

    public UUID id() {
        return id;
    }

    public ProductId product() {
        return product;
    }

    /** The organisation, or the group, whose goods these are. */
    public UUID owner() {
        return owner;
    }

    public Optional<UUID> producer() {
        return Optional.ofNullable(producer);
    }

    /** As printed on the goods; empty when they carry none. */
    public String label() {
        return label;
    }

    public String origin() {
        return origin;
    }

    public Unit unit() {
        return unit;
    }

    public DateKind dateKind() {
        return dateKind;
    }

    public Optional<LocalDate> expires() {
        return Optional.ofNullable(expiresOn);
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** Cents a unit, VAT excluded. */
    public long costCents() {
        return costCents;
    }

    /** Net grams of one piece; zero where nobody knows, and for goods that are not pieces. */
    public long pieceGrams() {
        return pieceGrams;
    }
}
