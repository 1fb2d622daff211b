package it.sporta.server.sync;

import it.sporta.kernel.journal.CardFact;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.GroupFact;
import it.sporta.kernel.journal.TableFact;
import it.sporta.server.news.HubCard;
import it.sporta.server.news.HubsForTills;
import it.sporta.server.news.Origin;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Says what the entries of one till mean. The chain proves who wrote an entry, not that the writer
 * told of the hub it belongs to: a sale that names another hub or organisation would move goods and
 * takings that are not the till's.
 */
final class Understanding {

    private final TillRow till;
    private final HubsForTills hubs;
    private Optional<UUID> organisation;

    Understanding(TillRow till, HubsForTills hubs) {
        this.till = till;
        this.hubs = hubs;
    }

    Understood of(StoredEntry stored) {
        return stored.entry()
                .map(this::of)
                .orElseGet(() -> new Understood.Unclear("damaged", "the stored row went bad", 0));
    }

    Understood of(Entry entry) {
        try {
            return entry.fact()
                    .map(fact -> belonging(entry, fact))
                    .orElseGet(() -> unclear(entry, "unknown-type", "type " + entry.type()));
        } catch (RuntimeException | StackOverflowError unreadable) {
            // Reading is pure: whatever went wrong, it is the content; nesting may exhaust a stack.
            return unclear(entry, "unreadable", String.valueOf(unreadable.getMessage()));
        }
    }

    private Understood belonging(Entry entry, Fact fact) {
        if (fact instanceof Fact.TicketPaid paid && !paid.hub().equals(till.hub())) {
            return unclear(entry, "other-hub", "hub " + paid.hub());
        }
        if (fact instanceof Fact.TicketPaid paid
                && !organisation().equals(Optional.of(paid.organisation()))) {
            return unclear(entry, "other-hub", "organisation " + paid.organisation());
        }
        if (fact instanceof Fact.WasteWeighed weighed && !isOurs(weighed)) {
            return unclear(entry, "other-hub", "hub " + weighed.hub());
        }
        if (fact instanceof TableFact.TableOpened table && !table.hub().equals(till.hub())) {
            return unclear(entry, "other-hub", "hub " + table.hub());
        }
        if (fact instanceof CardFact card && !card.hub().equals(till.hub())) {
            return unclear(entry, "other-hub", "hub " + card.hub());
        }
        if (fact instanceof GroupFact group && !group.hub().equals(till.hub())) {
            return unclear(entry, "other-hub", "hub " + group.hub());
        }
        if (fact instanceof Fact.Enrolled enrolled && !enrolled.tillName().equals(till.name())) {
            return unclear(entry, "other-till", "till " + enrolled.tillName());
        }
        return new Understood.Clear(fact, origin(entry));
    }

    private boolean isOurs(Fact.WasteWeighed weighed) {
        return weighed.hub().equals(till.hub())
                && organisation().equals(Optional.of(weighed.organisation()));
    }

    private Optional<UUID> organisation() {
        if (organisation == null) {
            organisation = hubs.hub(till.hub()).map(HubCard::organisation);
        }
        return organisation;
    }

    private Origin origin(Entry entry) {
        Instant at = Instant.ofEpochMilli(entry.stamp().wallMillis());
        return new Origin(entry.till(), entry.epoch(), entry.sequence(), at, till.place());
    }

    private static Understood unclear(Entry entry, String reason, String detail) {
        return new Understood.Unclear(reason, detail, entry.type());
    }
}
