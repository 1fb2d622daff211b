package it.sporta.till.selling;

import it.sporta.hardware.scale.Reading;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.Weigher;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.util.Optional;

/**
 * What lies on the scale.
 *
 * @param live whether it tells a weight between sales; asked again more often then
 * @param mood stable, moving or trouble: its colour
 * @param figure the weight; empty where there is none
 * @param key of the word that says how it stands
 */
public record ScaleView(boolean live, String mood, Optional<String> figure, String key)
        implements View {

    static ScaleView of(Seat<Weigher> seat) {
        Optional<Weigher> weigher = seat.now();
        if (weigher.isEmpty()) {
            return new ScaleView(false, "trouble", Optional.empty(), "weight.none");
        }
        Weigher scale = weigher.get();
        if (isOutOfOrder(scale)) {
            return new ScaleView(false, "trouble", Optional.empty(), "weight.keyed");
        }
        if (!scale.isLive()) {
            return new ScaleView(false, "quiet", Optional.empty(), "weight.tap");
        }
        return scale.look()
                .map(ScaleView::of)
                .orElse(new ScaleView(true, "trouble", Optional.empty(), "weight.silent"));
    }

    /** A live scale tells by itself what is wrong, as long as it is there. */
    private static boolean isOutOfOrder(Weigher scale) {
        boolean said =
                scale.last()
                        .filter(Reading.Unusable.class::isInstance)
                        .map(reading -> ((Reading.Unusable) reading).state())
                        .filter(Reading.State::isOutOfOrder)
                        .isPresent();
        return !scale.isPlugged() || said && !scale.isLive();
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
