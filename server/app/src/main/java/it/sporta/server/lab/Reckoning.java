package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.Rounding;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Shares;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * The balance of a batch: what went in is what came out, what was lost by name, and what nobody can
 * explain. A pure function of what was weighed.
 */
public final class Reckoning {

    private final List<Input> inputs;
    private final List<Output> outputs;
    private final List<Loss> losses;

    private Reckoning(List<Input> inputs, List<Output> outputs, List<Loss> losses) {
        this.inputs = inputs.stream().filter(one -> !one.takenBack()).toList();
        this.outputs = List.copyOf(outputs);
        this.losses = List.copyOf(losses);
    }

    static Reckoning of(List<Input> inputs, List<Output> outputs, List<Loss> losses) {
        return new Reckoning(inputs, outputs, losses);
    }

    public long inGrams() {
        return inputs.stream().mapToLong(Input::grams).sum();
    }

    public long outGrams() {
        return outputs.stream().mapToLong(Output::grams).sum();
    }

    public long lostGrams() {
        return losses.stream().mapToLong(Loss::grams).sum();
    }

    /** Below zero where more came out than went in: then something was not weighed. */
    public long unexplainedGrams() {
        return inGrams() - outGrams() - lostGrams();
    }

    /** What is to be sold of what went in, in hundredths of a per cent; empty before anything. */
    public OptionalLong yieldHundredths() {
        long good = outputs.stream().filter(one -> !one.byProduct()).mapToLong(Output::grams).sum();
        return inGrams() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Rounding.halfUp(good, 10_000, inGrams()));
    }

    /** What all the ingredients had cost. */
    public Money cost() {
        return Money.sum(inputs.stream().map(Input::cost).toList());
    }

    /**
     * How the ingredients leave the batch. Of each lot all leaves; to {@link PlaceKind#TRANSFORMED}
     * go as many grams as came out.
     *
     * @throws Refused {@code lab.empty} when nothing went in, {@code lab.out.more} when more came
     *     out, {@code lab.loss.more} when more of an ingredient was lost than there was
     */
    List<Leaving> leavings() {
        if (inputs.isEmpty()) {
            throw new Refused("lab.empty");
        }
        if (unexplainedGrams() < 0) {
            throw new Refused("lab.out.more", Quantity.grams(-unexplainedGrams()));
        }
        List<Parting> partings = inputs.stream().map(Parting::new).toList();
        for (Loss loss : losses) {
            loss.input()
                    .ifPresent(
                            line ->
                                    of(partings, line)
                                            .lose(loss.to(), loss.kind().reason(), loss.grams()));
        }
        for (Loss loss : losses) {
            if (loss.input().isEmpty()) {
                share(partings, loss.to(), loss.kind().reason(), loss.grams());
            }
        }
        share(partings, PlaceKind.UNEXPLAINED, Reason.COUNT, unexplainedGrams());
        return partings.stream().flatMap(one -> one.leavings().stream()).toList();
    }

    private static Parting of(List<Parting> partings, int line) {
        return partings.stream()
                .filter(one -> one.input().line() == line)
                .findFirst()
                .orElseThrow(() -> new Refused("lab.loss.whose"));
    }

    private static void share(List<Parting> partings, PlaceKind to, Reason reason, long grams) {
        if (grams > 0) {
            long[] shares = Shares.of(grams, partings.stream().mapToLong(Parting::left).toArray());
            for (int i = 0; i < shares.length; i++) {
                partings.get(i).lose(to, reason, shares[i]);
            }
        }
    }

    /**
     * What each thing that came out costs, in their order: all that was transformed, divided by
     * weight, none of it left over.
     */
    List<Money> costs(List<Leaving> leavings) {
        if (outputs.isEmpty()) {
            return List.of();
        }
        long all =
                leavings.stream()
                        .filter(one -> one.to() == PlaceKind.TRANSFORMED)
                        .mapToLong(one -> one.cost().cents())
                        .sum();
        boolean onlyByProducts = outputs.stream().allMatch(Output::byProduct);
        long[] weights =
                outputs.stream()
                        .mapToLong(one -> one.byProduct() && !onlyByProducts ? 0 : one.grams())
                        .toArray();
        return Arrays.stream(Shares.of(all, weights)).mapToObj(Money::cents).toList();
    }
}
