package it.sporta.server.catalogue;

import it.sporta.kernel.Rome;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.server.identity.FiscalRegime;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.TaxScheme;
import it.sporta.server.news.PricesForTills;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a till of a hub has to know of the catalogue. */
@Dependent
public class CatalogueFeed implements PricesForTills {

    private final EntityManager entities;
    private final Hubs hubs;
    private final Products products;
    private final VatAtHub vat;
    private final Revisions revisions;
    private final Installations installations;
    private final Clock clock;

    @Inject
    public CatalogueFeed(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.hubs = new Hubs(entities);
        this.products = new Products(entities);
        this.vat = new VatAtHub(entities, clock);
        this.revisions = new Revisions(entities);
        this.installations = new Installations(entities);
        this.clock = clock;
    }

    /**
     * What changed at a hub after a version; 0 asks for everything. On the day on which a rate or a
     * regime begins everything has changed.
     *
     * @throws it.sporta.kernel.Refused when there is no such hub
     */
    @Override
    @Transactional
    public Changes since(UUID hubId, long version) {
        Hub hub = hubs.get(hubId);
        LocalDate today = today();
        renumberOnNewRates(today);
        long latest = revisions.latest();
        List<Product> changed = products.changedAfter(version);
        List<PricedProduct> sold = new ArrayList<>();
        List<ProductId> removed = new ArrayList<>();
        PricedFor priced = new PricedFor(products, vat.rates(hubId, hub.channel(), today), today);
        for (Product product : changed) {
            if (product.isSoldAt(hubId)) {
                sold.add(priced.of(product));
            } else if (version > 0) {
                removed.add(product.id());
            }
        }
        return new Changes(latest, sold, removed);
    }

    /** How the hub sells today. */
    @Transactional
    public Feed.Settings settings(UUID hubId) {
        Hub hub = hubs.get(hubId);
        return new Feed.Settings(
                        regime(hub, today()).map(FiscalRegime::key).orElse(""),
                        hub.channel(),
                        hub.supply(),
                        supplies(hub),
                        PriceList.BASE,
                        true,
                        installations.isDemo(),
                        families())
                .supplyingMembers(amongMembers(hub));
    }

    private Set<Channel> amongMembers(Hub hub) {
        return Arrays.stream(Channel.values())
                .filter(
                        channel ->
                                hubs.organisation(hub)
                                        .regime(channel, today())
                                        .filter(one -> one.scheme() == TaxScheme.MEMBERS_ONLY)
                                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Where people also eat, each ticket says how its goods leave; elsewhere in the usual way. */
    private static Set<SupplyMode> supplies(Hub hub) {
        return switch (hub.kind()) {
            case KITCHEN, BAR -> EnumSet.allOf(SupplyMode.class);
            case SHOP, PICKUP_POINT -> Set.of(hub.supply());
        };
    }

    private Map<String, String> families() {
        return products.families().stream().collect(Collectors.toMap(Family::key, Family::name));
    }

    private Optional<FiscalRegime> regime(Hub hub, LocalDate day) {
        return hubs.organisation(hub).regime(hub.channel(), day);
    }

    private void renumberOnNewRates(LocalDate today) {
        LocalDate changed = lastChangeOfRates(today);
        LocalDate sent =
                entities.createQuery("select r.ratesOf from FeedRevision r", LocalDate.class)
                        .getSingleResult();
        if (!changed.isAfter(sent)) {
            return;
        }
        FeedRevision numbers = revisions.locked();
        entities.refresh(numbers);
        if (changed.isAfter(numbers.ratesOf())) {
            long revision = numbers.next();
            numbers.sentRatesOf(changed);
            products.all().forEach(product -> product.touch(revision));
            entities.flush();
        }
    }

    private LocalDate lastChangeOfRates(LocalDate today) {
        Stream<LocalDate> regimes =
                hubs.organisations().stream()
                        .flatMap(organisation -> organisation.turningDays().stream());
        return Stream.concat(regimes, Stream.of(products.vatTable().lastChange(today)))
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    private LocalDate today() {
        return Rome.today(clock);
    }
}
