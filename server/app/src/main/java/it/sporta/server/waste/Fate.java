package it.sporta.server.waste;

import it.sporta.kernel.waste.WasteDestination;
import it.sporta.server.stock.PlaceKind;
import java.util.Optional;

/**
 * What became of food that nobody bought, in the order in which it is read: first what is food
 * waste. Every page that speaks of unsold food adds up these and no others.
 *
 * <p>Food waste is what Union law measures as such, whatever the reason, peel and bone included
 * (Directive 2008/98/EC, art. 3(4a); Delegated Decision (EU) 2019/1597): {@link
 * PlaceKind#isFoodWaste}. What people or animals eat, and what becomes material, is none.
 */
public enum Fate {
    COMPOST,
    ANAEROBIC,
    COMBUSTION,
    LAND,
    LANDFILL,
    REFUSE,
    SEWER,
    /** Wasted, and nobody knows of which article: the ledger does not know it. */
    NAMELESS,
    FEED,
    BIO_PROCESSING,
    /** To people, with its paper. */
    GIVEN,
    /** Weighed for people; its paper is not written yet. */
    TO_GIVE,
    /**
     * Weighed for people and then taken back or sent another way: below zero on the day it was, if
     * it had been weighed before.
     */
    NOT_GIVEN,
    SAMPLE,
    /** No waste, and nobody knows of which article. */
    NAMELESS_KEPT;

    /** The end whose movements are all of it and nothing else. */
    public Optional<PlaceKind> end() {
        return switch (this) {
            case NAMELESS, NAMELESS_KEPT, GIVEN, TO_GIVE, NOT_GIVEN -> Optional.empty();
            default -> Optional.of(PlaceKind.valueOf(name()));
        };
    }

    public boolean isFoodWaste() {
        return this == NAMELESS || end().filter(PlaceKind::isFoodWaste).isPresent();
    }

    /** Whether the ledger does not know it. */
    public boolean isNameless() {
        return this == NAMELESS || this == NAMELESS_KEPT;
    }

    static Fate nameless(WasteDestination destination) {
        return Ends.place(destination).isFoodWaste() ? NAMELESS : NAMELESS_KEPT;
    }
}
