package it.sporta.till.status;

import it.sporta.ui.View;
import java.util.List;

/** The status line. */
public record StatesView(List<State> states) implements View {

    public StatesView {
        states = List.copyOf(states);
    }
}
