package it.sporta.server.sync.web;

import it.sporta.ui.View;
import java.util.List;

/** What was decided about entries that nobody could take, the last first. */
public record DecidedView(List<Row> rows) implements View {

    /** One decision and where the whole of it stands. */
    public record Row(String till, String number, What what, Decided decided, String path) {}
}
