package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Shares;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where the grams of one ingredient go: some are lost, the rest is transformed. */
final class Parting {

    private record Part(PlaceKind to, Reason reason, long grams) {}

    private final Input input;
    private final List<Part> parts = new ArrayList<>();
    private long left;

    Parting(Input input) {
        this.input = input;
        this.left = input.grams();
    }

    Input input() {
        return input;
    }

    long left() {
        return left;
    }

    /**
     * @throws Refused {@code lab.loss.more} when more is lost than is left of it
     */
    void lose(PlaceKind to, Reason reason, long grams) {
        if (grams > left) {
            throw new Refused("lab.loss.more", Quantity.grams(left));
        }
        if (grams > 0) {
            parts.add(new Part(to, reason, grams));
            left -= grams;
        }
    }

    /** All of it, as grams, as quantity and as cents. What is lost carries no cost. */
    List<Leaving> leavings() {
        List<Part> all = new ArrayList<>(parts);
        if (left > 0) {
            all.add(new Part(PlaceKind.TRANSFORMED, Reason.PRODUCTION, left));
        }
        long[] thousandths = quantities(all.stream().mapToLong(Part::grams).toArray());
        int bearer = bearer(all);
        return IntStream.range(0, all.size())
                .mapToObj(
                        i ->
                                new Leaving(
                                        input,
                                        all.get(i).to(),
                                        all.get(i).reason(),
                                        new Quantity(thousandths[i], input.quantity().unit()),
                                        all.get(i).grams(),
                                        i == bearer ? input.cost() : Money.ZERO))
                .toList();
    }

    /** What became goods bears the cost; where nothing did, the heaviest loss. */
    private int bearer(List<Part> all) {
        if (left > 0) {
            return all.size() - 1;
        }
        return IntStream.range(0, all.size())
                .boxed()
                .max((one, other) -> Long.compare(all.get(one).grams(), all.get(other).grams()))
                .orElseThrow();
    }

    /** By weight they are the grams; pieces and litres are divided like them, each a little. */
    private long[] quantities(long[] grams) {
        if (input.quantity().unit() == Unit.KILOGRAM) {
            return grams;
        }
        long[] shares = Shares.of(input.quantity().thousandths() - grams.length, grams);
        return IntStream.range(0, grams.length).mapToLong(i -> shares[i] + 1).toArray();
    }
}
