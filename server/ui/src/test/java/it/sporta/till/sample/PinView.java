package it.sporta.till.sample;

import it.sporta.ui.Frame;
import it.sporta.ui.View;
import java.util.Optional;

/** The PIN pad, to try the sheet with. */
public record PinView(String name) implements View {
    @Override
    public Optional<Frame> frame() {
        return Optional.of(Frame.TILL);
    }
}
