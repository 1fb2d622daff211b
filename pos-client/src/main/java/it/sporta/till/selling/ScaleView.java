package it.sporta.till.selling;

import it.sporta.hardware.scale.Reading;
import it.sporta.till.devices.Weigher;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.util.Optional;

/**
 * What lies on the scale.
 *
 * @param live whether it is worth asking again
 * @param mood stable, moving or trouble: its colour
 * @param figure the weight; empty where there is none
 * @param key of the word that says how it stands
 */
public record ScaleView(boolean live, String mood, Optional<String> figure, String key)
        implements View {

    static ScaleView of(Optional<Weigher> weigher) {
        if (weigher.isEmpty()) {
            return new ScaleView(false, "trouble", Optional.empty(), "weight.none");
        }
        Weigher scale = weigher.get();
        if (!scale.isLive()) {
            return new ScaleView(false, "quiet", Optional.empty(), "weight.tap");
        }
        return scale.look()
                .map(ScaleView::of)
                .orElse(new ScaleView(true, "trouble", Optional.empty(), "weight.silent"));
    }

    private static ScaleView of(Reading reading) {
        if (reading instanceof Reading.Weighed weighed) {
            return stable(weighed.netGrams());
        }
        if (reading instanceof Reading.Priced priced) {
            return stable(priced.grams());
        }
        Reading.State state = ((Reading.Unusable) reading).state();
        String mood =
                switch (state) {
                    case MOVING, NOT_FINISHED -> "moving";
                    case EMPTY -> "quiet";
                    default -> "trouble";
                };
        return new ScaleView(true, mood, Optional.empty(), "weight." + state);
    }

    private static ScaleView stable(long grams) {
        return new ScaleView(
                true, "stable", Optional.of(Format.ITALIAN.weight(grams)), "weight.stable");
    }

    @Override
    public String title(Words words) {
        return words.text(key);
    }
}
