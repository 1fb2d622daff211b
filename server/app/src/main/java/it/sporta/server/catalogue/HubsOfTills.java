package it.sporta.server.catalogue;

import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.people.Operator;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Operators;
import it.sporta.server.identity.Organisation;
import it.sporta.server.news.HubCard;
import it.sporta.server.news.HubsForTills;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A till's hub: its card, its people, and how it sells today. */
@Dependent
class HubsOfTills implements HubsForTills {

    private final Hubs hubs;
    private final Operators operators;
    private final CatalogueFeed catalogue;
    private final ShopCodes codes;

    @Inject
    HubsOfTills(Hubs hubs, Operators operators, CatalogueFeed catalogue, ShopCodes codes) {
        this.hubs = hubs;
        this.operators = operators;
        this.catalogue = catalogue;
        this.codes = codes;
    }

    @Override
    public Optional<HubCard> hub(UUID id) {
        return hubs.find(id).map(hub -> card(hub, hubs.organisation(hub)));
    }

    private static HubCard card(Hub hub, Organisation organisation) {
        return new HubCard(
                hub.id(),
                hub.name(),
                hub.address(),
                organisation.id(),
                organisation.name(),
                organisation.vatNumber(),
                hub.pinSalt());
    }

    @Override
    public List<Operator> operators(UUID hub) {
        return operators.at(hub);
    }

    @Override
    public Feed.Settings settings(UUID hub) {
        return catalogue.settings(hub).reading(codes.today(hub));
    }
}
