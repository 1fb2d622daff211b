package it.sporta.bench;

import it.sporta.hardware.bench.ScaleDisplay;
import it.sporta.hardware.bench.ScaleTwin;
import it.sporta.ui.Format;
import it.sporta.ui.View;

/**
 * What the scale shows. The hand's side, slider and crates, is drawn once and never replaced while
 * one holds it.
 *
 * @param version of the state shown
 * @param loadGrams what lies on the pan, not rounded
 */
public record ScaleView(long version, LineView line, long loadGrams, ScaleDisplay display)
        implements View {

    static ScaleView of(ScaleTwin scale) {
        long version = version(scale);
        return new ScaleView(version, LineView.of("scale", scale), scale.load(), scale.display());
    }

    /** Coming to rest is no event of the device, yet it is a change to the eye. */
    static long version(ScaleTwin scale) {
        return scale.changes().version() * 2 + (scale.display().moving() ? 1 : 0);
    }

    /** One word for the state: the key of the words and of the style. */
    public String state() {
        if (!line.plugged()) {
            return "unplugged";
        }
        if (display.overloaded()) {
            return "overload";
        }
        if (display.moving()) {
            return "moving";
        }
        return display.belowZero() ? "below" : "stable";
    }

    /** The figure on the display; a scale that cannot weigh shows none. */
    public String figure() {
        boolean weighs = line.plugged() && !display.overloaded();
        return weighs ? Format.ITALIAN.weight(display.shownGrams()) : "- - -";
    }
}
