package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The hubs and the organisations that run them. */
@Dependent
public class Hubs {

    private final EntityManager entities;
    private final SecureRandom chance = new SecureRandom();

    @Inject
    public Hubs(EntityManager entities) {
        this.entities = entities;
    }

    /** By name, as people look for them. */
    public List<Hub> all() {
        return entities.createQuery("select h from Hub h order by h.name, h.id", Hub.class)
                .getResultList();
    }

    public Optional<Hub> find(UUID id) {
        return Optional.ofNullable(entities.find(Hub.class, id));
    }

    /**
     * @throws Refused when there is no such hub
     */
    public Hub get(UUID id) {
        return find(id).orElseThrow(() -> new Refused("hub.unknown"));
    }

    /** Who runs a hub. */
    public Organisation organisation(Hub hub) {
        return entities.find(Organisation.class, hub.organisation());
    }

    public List<Organisation> organisations() {
        return entities.createQuery(
                        "select o from Organisation o order by o.name, o.id", Organisation.class)
                .getResultList();
    }

    @Transactional
    public Organisation found(UUID id, String name, VatNumber vatNumber, FiscalRegime... regimes) {
        Organisation organisation = new Organisation(id, name, vatNumber);
        for (FiscalRegime regime : regimes) {
            organisation.enter(regime);
        }
        entities.persist(organisation);
        entities.flush(); // rows that name it by id may follow at once
        return organisation;
    }

    /** Opens a hub with a PIN salt of its own. */
    @Transactional
    public Hub open(UUID id, UUID organisation, HubKind kind, Hub.Place place) {
        byte[] salt = new byte[16];
        chance.nextBytes(salt);
        Hub hub = new Hub(id, organisation, kind, place, HexFormat.of().formatHex(salt));
        entities.persist(hub);
        entities.flush(); // rows that name it by id may follow at once
        return hub;
    }
}
