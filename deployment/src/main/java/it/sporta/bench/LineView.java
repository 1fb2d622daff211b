package it.sporta.bench;

import it.sporta.hardware.bench.LineTrouble;
import it.sporta.hardware.bench.Twin;
import it.sporta.ui.View;
import java.util.Arrays;
import java.util.List;

/**
 * A device's cable: its plug, and what is wrong with the line.
 *
 * @param device its name in the page's addresses
 */
public record LineView(String device, boolean plugged, String trouble) implements View {

    static LineView of(String device, Twin twin) {
        return new LineView(device, twin.isPlugged(), twin.trouble().name());
    }

    /** All there is to choose from. */
    public List<String> troubles() {
        return Arrays.stream(LineTrouble.values()).map(LineTrouble::name).toList();
    }
}
