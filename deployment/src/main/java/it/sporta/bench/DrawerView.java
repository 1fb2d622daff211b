package it.sporta.bench;

import it.sporta.hardware.bench.DrawerTwin;
import it.sporta.ui.View;

/** The drawer: open after a pulse until a hand pushes it shut. */
public record DrawerView(long version, boolean open, long pulses) implements View {

    static DrawerView of(DrawerTwin drawer) {
        return new DrawerView(drawer.changes().version(), drawer.isOpen(), drawer.pulses());
    }
}
