package it.sporta.till.tables;

import it.sporta.kernel.feed.Feed;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import java.util.List;
import java.util.Optional;

/**
 * The room: every table, free or taken.
 *
 * @param money whether bills are taken here
 */
public record TablesView(List<Key> tables, boolean money) implements View {

    /**
     * One table.
     *
     * @param ticket of the guests; empty while it is free
     * @param unsent whether the kitchen does not know all of it
     */
    public record Key(
            String id, String name, Optional<String> ticket, String total, boolean unsent) {

        private static Key of(Feed.Table table, Optional<Sitting> sitting) {
            return new Key(
                    table.id().toString(),
                    table.name(),
                    sitting.map(one -> one.ticket().toString()),
                    sitting.map(one -> Format.ITALIAN.money(one.order().total().cents()))
                            .orElse(""),
                    sitting.filter(one -> !one.order().news().isEmpty()).isPresent());
        }
    }

    static TablesView of(Tables tables, boolean money) {
        return new TablesView(
                tables.all().stream().map(table -> Key.of(table, tables.at(table.id()))).toList(),
                money);
    }
}
