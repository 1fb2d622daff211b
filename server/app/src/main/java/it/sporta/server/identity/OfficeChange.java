package it.sporta.server.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody did something to a person, a hub or an organisation. Written once. */
@Entity
@Table(name = "office_change")
public class OfficeChange {

    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "subject_id", updatable = false)
    private UUID subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "deed", updatable = false)
    private Deed deed;

    @Column(name = "done_by", updatable = false)
    private UUID by;

    @Column(name = "done_at", updatable = false)
    private Instant at;

    protected OfficeChange() {}

    OfficeChange(UUID id, UUID subject, Deed deed, UUID by, Instant at) {
        this.id = id;
        this.subject = subject;
        this.deed = deed;
        this.by = by;
        this.at = at;
    }

    @PreUpdate
    @PreRemove
    void stay() {
        throw new IllegalStateException("what was done stays written");
    }

    public Deed deed() {
        return deed;
    }

    /** The person who did it. */
    public UUID by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
