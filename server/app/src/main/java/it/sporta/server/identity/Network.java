package it.sporta.server.identity;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.ticket.Channel;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The hubs and organisations, as coordinators change them after the first configuration. Each
 * change is noted with who did it.
 */
@Dependent
public class Network {

    private final EntityManager entities;
    private final Hubs hubs;
    private final Changes changes;
    private final Clock clock;

    @Inject
    public Network(EntityManager entities, Hubs hubs, Changes changes, Clock clock) {
        this.entities = entities;
        this.hubs = hubs;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A further legal person that sells, under one regime in all channels from today.
     *
     * @param id made with the form, so that sending it twice founds once
     * @throws Refused when the form was used, or the number belongs to one that is here already
     */
    @Transactional
    public void found(UUID id, String name, VatNumber vatNumber, Taxed taxed, UUID by) {
        if (entities.find(Organisation.class, id) != null) {
            throw new Refused("hub.form.old");
        }
        if (hubs.organisations().stream().anyMatch(o -> o.vatNumber().equals(vatNumber.digits()))) {
            throw new Refused("organisation.vat.taken");
        }
        Organisation organisation = hubs.found(id, name, vatNumber);
        for (Channel channel : Channel.values()) {
            organisation.enter(taxed.in(channel, Rome.today(clock)));
        }
        changes.note(id, Deed.ORGANISATION_FOUNDED, by);
    }

    /**
     * A further hub; its places for goods are there as soon as somebody asks for them.
     *
     * @param id made with the form, so that sending it twice opens once
     */
    @Transactional
    public void open(UUID id, UUID organisation, HubKind kind, Hub.Place place, UUID by) {
        if (hubs.find(id).isPresent()) {
            throw new Refused("hub.form.old");
        }
        requireFree(place.name(), id);
        hubs.open(id, organisation(organisation).id(), kind, place);
        changes.note(id, Deed.HUB_OPENED, by);
    }

    @Transactional
    public void describe(UUID hub, Hub.Place place, UUID by) {
        requireFree(place.name(), hub);
        hubs.get(hub).moveTo(place);
        changes.note(hub, Deed.HUB_DESCRIBED, by);
    }

    /**
     * Another regime for the channel of a hub, for all hubs of its organisation that sell through
     * it. Not from today on: today's tickets are made, and the tills have today's rates.
     */
    @Transactional
    public void tax(UUID hub, Taxed taxed, LocalDate from, UUID by) {
        if (!from.isAfter(Rome.today(clock))) {
            throw new Refused("organisation.from.past");
        }
        Hub known = hubs.get(hub);
        organisation(known.organisation()).enter(taxed.in(known.channel(), from));
        changes.note(hub, Deed.REGIME_ENTERED, by);
    }

    /** Two hubs of one name could not be told apart in any list. */
    private void requireFree(String name, UUID mine) {
        if (hubs.all().stream()
                .anyMatch(hub -> !hub.id().equals(mine) && hub.name().equalsIgnoreCase(name))) {
            throw new Refused("hub.name.taken");
        }
    }

    private Organisation organisation(UUID id) {
        return Optional.ofNullable(entities.find(Organisation.class, id))
                .orElseThrow(() -> new Refused("hub.organisation.missing"));
    }
}
