package it.sporta.server.catalogue;

import it.sporta.kernel.Refused;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Provinces;
import it.sporta.server.identity.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Who grew or made it, how far from here, and through how many hands it came. */
@Entity
@Table(name = "producer")
public class Producer {

    /** Law 61/2022, art. 2: seventy kilometres. */
    static final int KM_ZERO = 70;

    /** Law 61/2022, art. 2: at most one; a cooperative of the producers does not count. */
    static final int SHORT_CHAIN = 1;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name")
    private String name;

    @Column(name = "place")
    private String place;

    @Column(name = "province")
    private String province;

    @Column(name = "km")
    private int km;

    @Column(name = "intermediaries")
    private int intermediaries;

    @Column(name = "social_farm")
    private boolean socialFarm;

    protected Producer() {}

    public Producer(UUID id, Particulars particulars) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = particulars.name();
        this.place = particulars.place();
        this.province = particulars.province();
        this.km = particulars.km();
        this.intermediaries = particulars.intermediaries();
        this.socialFarm = particulars.socialFarm();
    }

    /**
     * @param place where it is produced, not where it is packed
     * @param province two letters, or empty where it is not known or abroad
     * @param km by road to the hubs, 0 to 20 000
     * @param intermediaries between the producer and us
     * @param socialFarm law 141/2015
     */
    public record Particulars(
            String name,
            String place,
            String province,
            int km,
            int intermediaries,
            boolean socialFarm) {

        public Particulars {
            name = Text.required(name, 80, "producer.name");
            place = Text.optional(place, 80, "producer.place");
            province = province.strip().toUpperCase(Locale.ROOT);
            if (!province.isEmpty() && !Provinces.has(province)) {
                throw new Refused("producer.province.wrong");
            }
            if (km < 0 || km > 20_000) {
                throw new Refused("producer.km.wrong");
            }
            if (intermediaries < 0 || intermediaries > 20) {
                throw new Refused("producer.intermediaries.wrong");
            }
        }
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String place() {
        return place;
    }

    public String province() {
        return province;
    }

    public int km() {
        return km;
    }

    public int intermediaries() {
        return intermediaries;
    }

    public boolean isSocialFarm() {
        return socialFarm;
    }

    /** Within seventy kilometres, or of the hub's own province (law 61/2022, art. 2). */
    public boolean isKmZeroFor(Hub hub) {
        return km <= KM_ZERO || (!province.isEmpty() && province.equals(hub.province()));
    }

    /** At most one intermediary (law 61/2022, art. 2). */
    public boolean isShortChain() {
        return intermediaries <= SHORT_CHAIN;
    }
}
