package it.sporta.server.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The number of the last change; the only row of its table. */
@Entity
@Table(name = "feed_revision")
class FeedRevision {

    static final int ONLY = 1;

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "latest")
    private long latest;

    @Column(name = "rates_of")
    private LocalDate ratesOf;

    @Column(name = "rates_at")
    private long ratesAt;

    protected FeedRevision() {}

    long latest() {
        return latest;
    }

    /** The day whose rates the tills have been sent. */
    LocalDate ratesOf() {
        return ratesOf;
    }

    long next() {
        return ++latest;
    }

    /** The number under which tills hear of them. */
    long ratesAt() {
        return ratesAt;
    }

    void sentRatesOf(LocalDate day) {
        ratesOf = day;
        ratesAt = latest;
    }
}
