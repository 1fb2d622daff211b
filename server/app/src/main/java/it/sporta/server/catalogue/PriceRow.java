package it.sporta.server.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A price as somebody once entered it. Never changed: a later row of the same day corrects it. */
@Entity
@Table(name = "product_price")
public class PriceRow {

    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "product_id", updatable = false)
    private UUID product;

    @Column(name = "price_list", updatable = false)
    private String list;

    @Column(name = "valid_from", updatable = false)
    private LocalDate from;

    @Column(name = "cents", updatable = false)
    private long cents;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    @Column(name = "entered_by", updatable = false)
    private UUID enteredBy;

    @Column(name = "ordinal", updatable = false)
    private int ordinal;

    protected PriceRow() {}

    PriceRow(UUID id, UUID product, NewPrice price, Instant at, int ordinal) {
        this.id = id;
        this.product = product;
        this.list = PriceList.BASE;
        this.from = price.from();
        this.cents = price.cents();
        this.enteredAt = at;
        this.enteredBy = price.by();
        this.ordinal = ordinal;
    }

    @PreUpdate
    @PreRemove
    void refuse() {
        throw new IllegalStateException("a price is corrected by another row");
    }

    UUID product() {
        return product;
    }

    public LocalDate from() {
        return from;
    }

    public long cents() {
        return cents;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public UUID enteredBy() {
        return enteredBy;
    }

    /** 0 for the first entry of a day, then one more for each correction. */
    public int ordinal() {
        return ordinal;
    }
}
