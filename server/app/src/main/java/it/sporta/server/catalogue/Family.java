package it.sporta.server.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A family of goods: a tab and a colour at the till, a heading in the report. */
@Entity
@Table(name = "family")
public class Family {

    @Id
    @Column(name = "family")
    private String key;

    @Column(name = "name")
    private String name;

    @Column(name = "sort_order")
    private int order;

    @Column(name = "needs_origin")
    private boolean needsOrigin;

    protected Family() {}

    /** {@code frutta}. */
    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** Fruit and vegetables show where they grew (Regulation (EU) 2023/2429). */
    public boolean needsOrigin() {
        return needsOrigin;
    }
}
