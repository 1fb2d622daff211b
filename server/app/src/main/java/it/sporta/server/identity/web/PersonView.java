package it.sporta.server.identity.web;

import it.sporta.server.Form;
import it.sporta.server.identity.Deed;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * One person.
 *
 * @param handed a PIN or a code that has just been made, shown once
 */
public record PersonView(
        PeopleView.Row person,
        Form form,
        Optional<PeopleView.Handed> handed,
        List<Entry<String, String>> hubs,
        List<Done> history)
        implements View {

    /** What somebody changed. */
    public record Done(Instant at, Deed deed, String by) {}

    @Override
    public String title(Words words) {
        return person.name();
    }
}
