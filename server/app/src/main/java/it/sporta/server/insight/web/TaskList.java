package it.sporta.server.insight.web;

import it.sporta.server.news.Task;
import it.sporta.server.news.Tasks;
import it.sporta.server.news.WeekChapter;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What waits for a person in every trade: the one answer of all pages that say it. */
@Dependent
public class TaskList {

    private final Iterable<Tasks> contexts;

    @Inject
    public TaskList(@Any Instance<Tasks> contexts) {
        this((Iterable<Tasks>) contexts);
    }

    /** For who knows the contexts by hand. */
    TaskList(Iterable<Tasks> contexts) {
        this.contexts = contexts;
    }

    /** A task, with who said it. */
    private record Told(Class<?> by, Task task) {}

    /** Of the same kind, of one trade. */
    private record Kind(Class<?> by, WeekChapter chapter, String words) {}

    /** Of all owners, trade by trade. */
    List<Waiting> all() {
        return joined(told());
    }

    /** What one owner has to do in a trade. */
    record Corner(UUID owner, WeekChapter chapter) {}

    Map<Corner, List<Waiting>> byOwner() {
        Map<Corner, List<Told>> told = new LinkedHashMap<>();
        for (Told one : told()) {
            Corner corner = new Corner(one.task().organisation(), one.task().chapter());
            told.computeIfAbsent(corner, key -> new ArrayList<>()).add(one);
        }
        Map<Corner, List<Waiting>> all = new LinkedHashMap<>();
        told.forEach((corner, some) -> all.put(corner, joined(some)));
        return all;
    }

    private List<Told> told() {
        List<Told> all = new ArrayList<>();
        for (Tasks context : contexts) {
            context.waiting().forEach(task -> all.add(new Told(context.getClass(), task)));
        }
        all.sort(
                Comparator.comparing((Told one) -> one.task().chapter())
                        .thenComparing(one -> one.by().getName()));
        return all;
    }

    /** Several of a kind lead to the page of their trade, where each is listed. */
    private static List<Waiting> joined(List<Told> told) {
        Map<Kind, List<Task>> kinds = new LinkedHashMap<>();
        for (Told one : told) {
            Kind kind = new Kind(one.by(), one.task().chapter(), one.task().words());
            kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(one.task());
        }
        List<Waiting> all = new ArrayList<>();
        kinds.forEach((kind, some) -> all.add(waiting(kind, some)));
        return all;
    }

    private static Waiting waiting(Kind kind, List<Task> some) {
        List<String> paths = some.stream().map(Task::path).distinct().toList();
        return new Waiting(
                kind.by(),
                kind.words(),
                some.stream().mapToLong(Task::count).sum(),
                paths.size() == 1 ? paths.get(0) : Trades.page(kind.chapter()));
    }
}
