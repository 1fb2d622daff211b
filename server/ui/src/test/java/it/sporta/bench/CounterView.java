package it.sporta.bench;

import it.sporta.ui.Frame;
import it.sporta.ui.View;
import java.util.Optional;

/** A counter with its devices, to try the sheet with. */
public record CounterView(String paper) implements View {
    @Override
    public Optional<Frame> frame() {
        return Optional.of(Frame.BENCH);
    }
}
