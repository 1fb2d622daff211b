package it.sporta.server.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What an article is in the eyes of the VAT tables (DPR 633/1972, table A): fruit, bread, wine …
 * Which class an article belongs to the accountant confirms.
 */
@Entity
@Table(name = "vat_class")
public class VatClass {

    @Id
    @Column(name = "vat_class")
    private String key;

    @Column(name = "name")
    private String name;

    @Column(name = "sort_order")
    private int order;

    protected VatClass() {}

    /** {@code ORTOFRUTTA}. */
    public String key() {
        return key;
    }

    public String name() {
        return name;
    }
}
