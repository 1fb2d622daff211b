package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.feed.FoodLabel;
import it.sporta.server.Refusals;
import it.sporta.server.catalogue.Products;
import it.sporta.server.catalogue.Revisions;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Installations;
import it.sporta.server.news.LabelsForTills;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The labels of what a hub made lately, for its tills. Tills ask every two seconds, and a closed
 * batch changes no more: what was composed is kept until there is another batch, or something it
 * was composed of is different.
 */
@ApplicationScoped
public class LabelFeed implements LabelsForTills {

    private static final Duration LATELY = Duration.ofDays(14);
    private static final int MOST = 24;

    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
    private Batches batches;
    private Labels labels;
    private Products products;
    private Revisions revisions;
    private Hubs hubs;
    private Installations installations;
    private Clock clock;

    protected LabelFeed() {}

    @Inject
    public LabelFeed(
            Batches batches,
            Labels labels,
            Products products,
            Revisions revisions,
            Hubs hubs,
            Installations installations,
            Clock clock) {
        this.batches = batches;
        this.labels = labels;
        this.products = products;
        this.revisions = revisions;
        this.hubs = hubs;
        this.installations = installations;
        this.clock = clock;
    }

    /**
     * All that the words of labels come from.
     *
     * @param catalogue its revision: names, allergens, codes
     */
    private record Source(
            List<UUID> batches, long catalogue, String operator, String address, boolean demo) {}

    private record Kept(Source source, List<FoodLabel> labels) {}

    @Override
    public List<FoodLabel> labels(UUID hub) {
        Instant since = clock.instant().minus(LATELY);
        List<UUID> lately = batches.closedAt(hub, since, MOST);
        if (lately.isEmpty()) {
            return List.of();
        }
        Hub place = hubs.get(hub);
        Source source =
                new Source(
                        lately,
                        revisions.latest(),
                        hubs.organisation(place).name(),
                        place.address(),
                        installations.isDemo());
        Kept known = kept.get(hub);
        if (known == null || !known.source().equals(source)) {
            known = new Kept(source, compose(source));
            kept.put(hub, known);
        }
        return known.labels();
    }

    private List<FoodLabel> compose(Source source) {
        return source.batches().stream()
                .map(batches::get)
                .flatMap(
                        batch ->
                                batch.outputs().stream()
                                        .map(output -> label(batch, output, source.demo())))
                .limit(MOST)
                .toList();
    }

    /**
     * What may not be labelled is told all the same, with the reason: else somebody looks for it.
     */
    private FoodLabel label(Batch batch, Output output, boolean demo) {
        LocalDate made = LocalDate.ofInstant(batch.closedAt().orElseThrow(), Rome.ZONE);
        try {
            Label label = labels.of(batch, output.line());
            return new FoodLabel(
                    batch.id(),
                    output.line(),
                    label.name(),
                    label.lot(),
                    made,
                    label.pieces(),
                    LabelText.of(label, demo),
                    label.barcode(),
                    "");
        } catch (Refused refused) {
            return new FoodLabel(
                    batch.id(),
                    output.line(),
                    products.get(output.product()).name(),
                    batch.code(),
                    made,
                    output.pieces(),
                    List.of(),
                    Optional.empty(),
                    Refusals.inItalian(refused));
        }
    }
}
