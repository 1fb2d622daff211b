package it.sporta.server.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import it.sporta.server.insight.web.TaskList.Corner;
import it.sporta.server.news.Task;
import it.sporta.server.news.Tasks;
import it.sporta.server.news.WeekChapter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Today and the week say the same of what waits. */
class TaskListTest {

    private static final UUID OURS = new UUID(1, 1);
    private static final UUID GROUP = new UUID(2, 2);

    private static final Tasks WASTE =
            () ->
                    List.of(
                            task(OURS, WeekChapter.WASTE, "week.togive", 2, "/spreco/a"),
                            task(OURS, WeekChapter.WASTE, "week.togive", 3, "/spreco/b"),
                            task(GROUP, WeekChapter.WASTE, "week.togive", 1, "/spreco/c"));
    private static final Tasks CYCLES =
            () ->
                    List.of(
                            task(GROUP, WeekChapter.GROUP, "week.tosend", 1, "/acquisti/1"),
                            task(GROUP, WeekChapter.GROUP, "week.todecide", 4, "/acquisti/2"));

    private final TaskList list = new TaskList(List.of(WASTE, CYCLES));

    private static Task task(UUID owner, WeekChapter chapter, String what, int count, String path) {
        return new Task(owner, chapter, what, count, path);
    }

    @Test
    void eachKindOfTaskStandsOnceTradeByTradeAndLeadsToWhereAllOfItIsDone() {
        assertThat(list.all())
                .extracting(Waiting::words, Waiting::count, Waiting::path)
                .containsExactly(
                        tuple("week.tosend", 1L, "/acquisti/1"),
                        tuple("week.todecide", 4L, "/acquisti/2"),
                        tuple("week.togive", 6L, "/spreco"));
    }

    @Test
    void theWeekShowsEachOwnerItsPartOfTheSameTasks() {
        Map<Corner, List<Waiting>> all = list.byOwner();
        assertThat(all.get(new Corner(OURS, WeekChapter.WASTE)))
                .extracting(Waiting::count, Waiting::path)
                .containsExactly(tuple(5L, "/spreco"));
        assertThat(all.get(new Corner(GROUP, WeekChapter.WASTE)))
                .extracting(Waiting::count, Waiting::path)
                .containsExactly(tuple(1L, "/spreco/c"));
        assertThat(all.values().stream().flatMap(List::stream).mapToLong(Waiting::count).sum())
                .isEqualTo(list.all().stream().mapToLong(Waiting::count).sum());
    }
}
