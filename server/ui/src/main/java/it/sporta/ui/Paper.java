package it.sporta.ui;

import java.util.Optional;

/**
 * A sheet of paper: a transport document, a quote, an order. It is drawn by a template like a
 * screen, which must be well-formed XML because a printer reads it, and it can be looked at in a
 * browser before it is printed.
 */
public interface Paper extends View {

    @Override
    default Optional<Frame> frame() {
        return Optional.of(Frame.PAPER);
    }
}
