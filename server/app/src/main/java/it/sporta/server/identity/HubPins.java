package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.PinHash;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The PINs of all hubs. A PIN identifies by itself, so nobody of a hub has another's. */
class HubPins {

    private final EntityManager entities;
    private final SecureRandom chance = new SecureRandom();

    HubPins(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @throws Refused when somebody else of the hub has it
     */
    void give(Person person, Hub hub, Pin pin) {
        String hash = PinHash.of(pin.digits(), hub.pinSalt());
        if (isTaken(person, hub, hash)) {
            throw new Refused("person.pin.taken");
        }
        HubPin own = entities.find(HubPin.class, new HubPin.Key(person.id(), hub.id()));
        if (own == null) {
            entities.persist(new HubPin(person.id(), hub.id(), hash));
        } else {
            own.become(hash);
        }
    }

    /** By chance, and nobody of these hubs has it. */
    Pin unused(Person person, List<Hub> at) {
        Pin pin = Pin.random(chance);
        while (isTaken(person, at, pin)) {
            pin = Pin.random(chance);
        }
        return pin;
    }

    private boolean isTaken(Person person, List<Hub> at, Pin pin) {
        return at.stream()
                .anyMatch(hub -> isTaken(person, hub, PinHash.of(pin.digits(), hub.pinSalt())));
    }

    private boolean isTaken(Person person, Hub hub, String hash) {
        return entities.createQuery("select p from HubPin p where p.hub = :hub", HubPin.class)
                .setParameter("hub", hub.id())
                .getResultStream()
                .anyMatch(pin -> !pin.person().equals(person.id()) && pin.hash().equals(hash));
    }

    /** At all other hubs the person has none any more. */
    void keepOnly(Person person, List<Hub> at) {
        Set<UUID> kept = new HashSet<>();
        at.forEach(hub -> kept.add(hub.id()));
        entities.createQuery("select p from HubPin p where p.person = :person", HubPin.class)
                .setParameter("person", person.id())
                .getResultStream()
                .filter(pin -> !kept.contains(pin.hub()))
                .forEach(entities::remove);
    }

    Map<UUID, Set<UUID>> hubsOfPeople() {
        Map<UUID, Set<UUID>> hubs = new HashMap<>();
        entities.createQuery("select p from HubPin p", HubPin.class)
                .getResultStream()
                .forEach(
                        pin ->
                                hubs.computeIfAbsent(pin.person(), none -> new HashSet<>())
                                        .add(pin.hub()));
        return hubs;
    }
}
