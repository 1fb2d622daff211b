package it.sporta.till.group;

import it.sporta.kernel.feed.Buying;
import it.sporta.kernel.feed.Buying.Dated;
import it.sporta.kernel.group.BookingRule;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Unit;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** A group with one cycle that is open and one whose goods are awaited. */
public final class Faenza {

    public static final UUID OPEN = new UUID(9, 1);
    public static final UUID COMING = new UUID(9, 2);
    public static final UUID PIERA = new UUID(9, 3);
    public static final UUID OMAR = new UUID(9, 4);
    public static final UUID HONEY = new UUID(9, 5);
    public static final UUID CHEESE = new UUID(9, 6);
    public static final UUID TOMA = new UUID(9, 7);
    public static final UUID RICE = new UUID(9, 8);
    public static final UUID RICOTTA = new UUID(9, 9);

    /** Long after any test. */
    public static final Instant CLOSES = Instant.parse("2099-11-27T17:30:00Z");

    private Faenza() {}

    /** Honey by the jar, at most four each and three left; cheese by half kilos. */
    public static Buying.Open open(List<Buying.Booked> booked, List<UUID> heard) {
        return new Buying.Open(
                OPEN,
                "Dispensa di dicembre",
                CLOSES,
                List.of(
                        new Buying.Offer(
                                HONEY,
                                "Miele di tiglio",
                                new UnitPrice(690, Unit.PIECE),
                                new BookingRule(1_000, 0, 4_000),
                                OptionalLong.of(3_000)),
                        new Buying.Offer(
                                CHEESE,
                                "Formaggio duro",
                                new UnitPrice(1_550, Unit.KILOGRAM),
                                new BookingRule(500, 0, 0),
                                OptionalLong.empty())),
                booked,
                heard);
    }

    public static Buying.Coming coming(Buying.Weighed... weighed) {
        return new Buying.Coming(
                COMING,
                "Scorta d'inverno",
                List.of(
                        asked(TOMA, "Toma", Unit.KILOGRAM, 4_000, OptionalLong.empty(), Dated.NO),
                        asked(RICE, "Riso", Unit.PIECE, 12_000, OptionalLong.of(12_000), Dated.NO),
                        asked(
                                RICOTTA,
                                "Ricotta",
                                Unit.KILOGRAM,
                                2_000,
                                OptionalLong.empty(),
                                Dated.USE_BY),
                        asked(HONEY, "Miele", Unit.PIECE, 6_000, OptionalLong.empty(), Dated.NO)),
                List.of(weighed));
    }

    private static Buying.Asked asked(
            UUID offer,
            String name,
            Unit unit,
            long thousandths,
            OptionalLong written,
            Dated dated) {
        return new Buying.Asked(offer, name, unit, thousandths, written, dated, 5);
    }

    public static Buying whole() {
        return with(open(List.of(), List.of()), coming());
    }

    static Buying with(Buying.Open open, Buying.Coming coming) {
        return new Buying(
                List.of(
                        new Buying.Member(OMAR, 5, "Omar D."),
                        new Buying.Member(PIERA, 6, "Piera")),
                List.of(open),
                List.of(coming));
    }
}
