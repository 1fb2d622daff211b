package it.sporta.server.sync.web;

import it.sporta.server.Form;
import it.sporta.server.sync.AsideEntry;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.util.Optional;

/** One entry that nobody could take, and what a person can do about it. */
public record AsideView(AsideEntry entry, What what, Optional<Decided> decided, Form form)
        implements View {

    @Override
    public String title(Words words) {
        return words.text(
                "AsideView.title", "entry", entry.place().number(), "till", entry.tillName());
    }

    public String path() {
        return AsideResource.path(entry.place());
    }
}
