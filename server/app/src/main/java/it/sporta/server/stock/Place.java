package it.sporta.server.stock;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A place of a hub. Each hub has one of every kind, known by hub and kind. */
@Entity
@Cacheable(false)
@Table(name = "place")
public class Place {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "hub_id")
    private UUID hub;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private PlaceKind kind;

    @Column(name = "name")
    private String name;

    @Column(name = "turn")
    private int turn;

    protected Place() {}

    /**
     * @param turn goods are taken from the hub's places in ascending turn
     */
    public Place(UUID id, UUID hub, PlaceKind kind, String name, int turn) {
        this.id = Objects.requireNonNull(id, "id");
        this.hub = Objects.requireNonNull(hub, "hub");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.name = Objects.requireNonNull(name, "name");
        this.turn = turn;
    }

    /** The same on every node and after every restore, so nobody needs to look it up. */
    public static UUID idOf(UUID hub, PlaceKind kind) {
        String name = "place " + hub + " " + kind;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    /** The one of a kind among those of a hub. */
    public static Place of(PlaceKind kind, List<Place> all) {
        return all.stream().filter(place -> place.kind == kind).findFirst().orElseThrow();
    }

    /** The one that is known by an id, among those of a hub. */
    public static Place of(UUID id, List<Place> all) {
        return all.stream().filter(place -> place.id.equals(id)).findFirst().orElseThrow();
    }

    public UUID id() {
        return id;
    }

    public UUID hub() {
        return hub;
    }

    public PlaceKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public int turn() {
        return turn;
    }
}
