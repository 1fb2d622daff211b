package it.sporta.till.waste;

import it.sporta.hardware.scale.Reading;
import it.sporta.kernel.feed.Larder.DatedLot;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.till.weighing.WeighingPlace;
import java.util.Optional;
import java.util.UUID;

/**
 * Food that was weighed and waits to be told why and where to.
 *
 * @param id of the weighing it will become
 * @param edible whether it may be given to people
 * @param reading what the scale said, if it was asked
 */
record Load(
        UUID id,
        Goods goods,
        boolean edible,
        Quantity quantity,
        long grams,
        Weighing how,
        Optional<Reading> reading,
        Optional<WasteReason> reason)
        implements WeighingPlace.Load {

    /**
     * What it is.
     *
     * @param family key of the family, where no article is known; may be empty
     */
    record Goods(Optional<PricedProduct> product, Optional<DatedLot> lot, String family) {

        String name() {
            return product.map(PricedProduct::shortName).orElse("");
        }

        String familyKey() {
            return product.map(PricedProduct::family).orElse(family);
        }
    }

    Load because(WasteReason why) {
        return new Load(id, goods, edible, quantity, grams, how, reading, Optional.of(why));
    }

    /** Still without a reason. */
    Load again() {
        return new Load(id, goods, edible, quantity, grams, how, reading, Optional.empty());
    }

    Waste to(WasteDestination destination) {
        return new Waste(
                id,
                goods.product().map(PricedProduct::id),
                goods.familyKey(),
                goods.name(),
                goods.lot().map(DatedLot::id),
                quantity,
                grams,
                how,
                reason.orElseThrow(),
                destination);
    }
}
