package it.sporta.ui.trouble;

import it.sporta.ui.Frame;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.util.Optional;

/**
 * The page when something is not there or went wrong on our side.
 *
 * @param key which words: {@code error.missing}, {@code error.ours} …
 * @param id what the log has the details under; empty when nothing was logged
 */
public record ErrorView(String key, String id) implements View {

    /** Bare, because the application itself may be what failed. */
    @Override
    public Optional<Frame> frame() {
        return Optional.of(Frame.BARE);
    }

    @Override
    public String title(Words words) {
        return words.text(key + ".title");
    }
}
