package it.sporta.server.sync.web;

import it.sporta.server.Form;
import it.sporta.server.sync.RefusedEntry;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.util.Optional;

/** One signed entry that the journal did not take. */
public record RefusedView(RefusedEntry entry, What what, Optional<Decided> decided, Form form)
        implements View {

    @Override
    public String title(Words words) {
        return words.text(
                "RefusedView.title", "entry", entry.place().number(), "till", entry.tillName());
    }

    /** Whether a yes of a person can make a sale of it. */
    public boolean mayBePosted() {
        return entry.mayBePosted() && what.sale().isPresent();
    }

    public String path() {
        return RefusedResource.path(entry);
    }
}
