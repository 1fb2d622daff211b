package it.sporta.bench;

import it.sporta.hardware.bench.DisplayTwin;
import it.sporta.ui.View;
import java.util.List;

/**
 * The customer's display as a person sees it.
 *
 * @param version of the state shown
 * @param lines both, of twenty signs
 */
public record DisplayView(long version, LineView line, List<String> lines) implements View {

    /** The version is read first: a change that comes while looking is looked at again. */
    static DisplayView of(DisplayTwin twin) {
        long version = twin.changes().version();
        return new DisplayView(version, LineView.of("display", twin), twin.lines());
    }
}
