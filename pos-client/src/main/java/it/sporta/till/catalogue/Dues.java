package it.sporta.till.catalogue;

import it.sporta.kernel.feed.Due;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was prepared for this hub and waits to be paid, as this till knows it. */
final class Dues {

    static final Dues NONE = new Dues(List.of());

    private final Map<UUID, Due> byId = new LinkedHashMap<>();

    Dues(Collection<Due> all) {
        all.forEach(due -> byId.put(due.id(), due));
    }

    /** With what came new, and without what was settled. */
    Dues with(Collection<Due> news, Collection<UUID> settled) {
        Dues next = new Dues(byId.values());
        news.forEach(due -> next.byId.put(due.id(), due));
        settled.forEach(next.byId::remove);
        return next;
    }

    List<Due> all() {
        return new ArrayList<>(byId.values());
    }

    Optional<Due> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those in whose names or code all the words occur, the oldest first. */
    List<Due> search(String words) {
        return byId.values().stream()
                .filter(due -> Articles.mentions(words, due.who(), due.title(), due.code()))
                .toList();
    }
}
