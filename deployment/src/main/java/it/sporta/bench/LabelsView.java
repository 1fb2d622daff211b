package it.sporta.bench;

import it.sporta.hardware.bench.LabelTwin;
import it.sporta.hardware.bench.StickyLabel;
import it.sporta.ui.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The label printer and its labels as a person sees them.
 *
 * @param version of the state shown
 * @param labels since the last tearing off, the newest first
 */
public record LabelsView(
        long version,
        LineView line,
        boolean empty,
        boolean open,
        int waiting,
        List<StickyLabel> labels)
        implements View {

    /** Tenths of a screen pixel for a dot: a label stands about as large as it is. */
    private static final int SCREEN_TENTHS = 5;

    private static final int MOST_SHOWN = 12;

    /** The version is read first: a change that comes while looking is looked at again. */
    static LabelsView of(LabelTwin twin) {
        long version = twin.changes().version();
        List<StickyLabel> newest = new ArrayList<>(twin.labels());
        Collections.reverse(newest);
        return new LabelsView(
                version,
                LineView.of("labels", twin),
                twin.isEmpty(),
                twin.isOpen(),
                twin.waiting(),
                newest.stream().limit(MOST_SHOWN).toList());
    }

    /** One word for the state: the key of the words. */
    public String state() {
        if (!line.plugged()) {
            return "unplugged";
        }
        if (open) {
            return "open";
        }
        return empty ? "empty" : "ready";
    }

    /** Screen pixels for so many dots. */
    public int pixels(int dots) {
        return dots * SCREEN_TENTHS / 10;
    }

    /** The bars of a code, as the path of a drawing. */
    public String path(StickyLabel.Bars bars) {
        StringBuilder path = new StringBuilder();
        int wide = bars.modules().length() * bars.moduleDots();
        for (int dot = 0; dot < wide; dot++) {
            if (bars.isBlack(dot)) {
                path.append('M').append(dot).append(" 0h1v").append(bars.height()).append("h-1z");
            }
        }
        return path.toString();
    }
}
