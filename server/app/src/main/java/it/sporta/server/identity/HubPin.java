package it.sporta.server.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** The PIN of a person at a hub, hashed with the hub's salt. */
@Entity
@Table(name = "hub_pin")
@IdClass(HubPin.Key.class)
class HubPin {

    @Id
    @Column(name = "person_id")
    private UUID person;

    @Id
    @Column(name = "hub_id")
    private UUID hub;

    @Column(name = "pin_hash")
    private String hash;

    protected HubPin() {}

    HubPin(UUID person, UUID hub, String hash) {
        this.person = person;
        this.hub = hub;
        this.hash = hash;
    }

    UUID person() {
        return person;
    }

    UUID hub() {
        return hub;
    }

    String hash() {
        return hash;
    }

    void become(String newHash) {
        hash = newHash;
    }

    /** JPA wants a class with fields of the same names. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        UUID person;
        UUID hub;

        protected Key() {}

        Key(UUID person, UUID hub) {
            this.person = person;
            this.hub = hub;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.person.equals(person) && key.hub.equals(hub);
        }

        @Override
        public int hashCode() {
            return 31 * person.hashCode() + hub.hashCode();
        }
    }
}
