package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * A place of an organisation with a counter: it has an address printed on every paper, its own salt
 * for PINs, and the usual way goods leave it.
 */
@Entity
@Table(name = "hub")
public class Hub {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private HubKind kind;

    @Column(name = "name")
    private String name;

    @Column(name = "address")
    private String address;

    @Column(name = "province")
    private String province;

    @Enumerated(EnumType.STRING)
    @Column(name = "supply_mode")
    private SupplyMode supply;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private Channel channel;

    @Column(name = "pin_salt")
    private String pinSalt;

    protected Hub() {}

    /**
     * @param province two letters, {@code MI}: goods of the same province are <em>km 0</em>
     * @param pinSalt sixteen random bytes, hexadecimal
     */
    public Hub(UUID id, UUID organisation, HubKind kind, Place place, String pinSalt) {
        this.id = Objects.requireNonNull(id, "id");
        this.organisation = Objects.requireNonNull(organisation, "organisation");
        this.kind = Objects.requireNonNull(kind, "kind");
        moveTo(place);
        this.supply = kind == HubKind.BAR ? SupplyMode.SERVED : SupplyMode.HANDED_OVER;
        this.channel = channelOf(kind);
        this.pinSalt = Objects.requireNonNull(pinSalt, "pinSalt");
    }

    /**
     * Where a hub is.
     *
     * @param name short, as people call it: {@code via Palmanova}
     * @param address whole, as printed
     * @param province two capital letters
     */
    public record Place(String name, String address, String province) {

        public Place {
            name = Text.required(name, 40, "hub.name");
            address = Text.required(address, 120, "hub.address");
            province = province.strip().toUpperCase(Locale.ROOT);
            if (!Provinces.has(province)) {
                throw new Refused("hub.province.wrong");
            }
        }
    }

    /** Called or written differently, or really moved. */
    final void moveTo(Place place) {
        this.name = place.name();
        this.address = place.address();
        this.province = place.province();
    }

    private static Channel channelOf(HubKind kind) {
        return switch (kind) {
            case SHOP, KITCHEN -> Channel.SHOP;
            case BAR -> Channel.BAR;
            case PICKUP_POINT -> Channel.GROUP;
        };
    }

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return organisation;
    }

    public HubKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public String province() {
        return province;
    }

    /** The usual way goods leave this hub; a till may choose another for a ticket. */
    public SupplyMode supply() {
        return supply;
    }

    public Channel channel() {
        return channel;
    }

    /** Hexadecimal, for {@link it.sporta.kernel.people.PinHash}. */
    public String pinSalt() {
        return pinSalt;
    }
}
