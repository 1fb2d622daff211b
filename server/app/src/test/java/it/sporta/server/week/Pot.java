package it.sporta.server.week;

import it.sporta.server.lab.Loss;
import it.sporta.server.stock.PlaceKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What is in a pot, and where it goes when the batch is closed. */
final class Pot {

    /** So much of a lot, from a place; thousandths of its unit, and grams. */
    record In(int line, UUID lot, Spot from, long thousandths, long grams) {}

    record Out(int line, Article article, Spot to, long thousandths, long grams) {}

    record Gone(PlaceKind to, Optional<Integer> input, long grams) {}

    /** A part of one input that ends somewhere. */
    record End(UUID lot, PlaceKind to, long thousandths) {}

    private final UUID batch;
    private final UUID hub;
    private final List<In> ins = new ArrayList<>();
    private final List<Out> outs = new ArrayList<>();
    private final List<Gone> losses = new ArrayList<>();
    private int lines;

    Pot(UUID batch, UUID hub) {
        this.batch = batch;
        this.hub = hub;
    }

    UUID batch() {
        return batch;
    }

    UUID hub() {
        return hub;
    }

    /** The next line of what goes in: never used twice. */
    int nextLine() {
        return lines;
    }

    void add(In in) {
        ins.add(in);
        lines++;
    }

    void takeOut(In in) {
        ins.remove(in);
    }

    void add(Out out) {
        outs.add(out);
    }

    void throwOutAll() {
        outs.clear();
    }

    Gone lose(Loss.Kind kind, Optional<Integer> input, long grams) {
        Gone gone = new Gone(kind.usual(), input, grams);
        losses.add(gone);
        return gone;
    }

    int losses() {
        return losses.size();
    }

    List<In> ins() {
        return List.copyOf(ins);
    }

    List<Out> outs() {
        return List.copyOf(outs);
    }

    /** What is in it and has no name yet. */
    long restGrams() {
        return ins.stream().mapToLong(In::grams).sum()
                - outs.stream().mapToLong(Out::grams).sum()
                - losses.stream().mapToLong(Gone::grams).sum();
    }

    /**
     * What was lost of one thing is of that thing; what was lost of all, and what nobody can
     * explain, is of all by what is left of them; the rest became something else.
     */
    List<End> ends() {
        List<Parted> all = ins.stream().map(Parted::new).toList();
        losses.forEach(
                gone ->
                        gone.input()
                                .ifPresent(line -> of(all, line).part(gone.to(), gone.grams())));
        losses.stream()
                .filter(gone -> gone.input().isEmpty())
                .forEach(gone -> divide(all, gone.to(), gone.grams()));
        divide(all, PlaceKind.UNEXPLAINED, restGrams());
        all.forEach(one -> one.part(PlaceKind.TRANSFORMED, one.left));
        return all.stream().flatMap(one -> one.ends().stream()).toList();
    }

    private static Parted of(List<Parted> all, int line) {
        return all.stream().filter(one -> one.in.line() == line).findFirst().orElseThrow();
    }

    private static void divide(List<Parted> all, PlaceKind to, long grams) {
        long[] shares = divided(grams, all.stream().map(one -> one.left).toList());
        for (int i = 0; i < all.size(); i++) {
            all.get(i).part(to, shares[i]);
        }
    }

    /** By weight; the odd ones to the largest remainders, the earlier first. */
    static long[] divided(long whole, List<Long> weights) {
        BigInteger sum =
                weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        long[] shares = new long[weights.size()];
        if (whole == 0 || sum.signum() == 0) {
            return shares;
        }
        BigInteger[] rests = new BigInteger[weights.size()];
        long odd = whole;
        for (int i = 0; i < shares.length; i++) {
            BigInteger due = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(weights.get(i)));
            shares[i] = due.divide(sum).longValueExact();
            rests[i] = due.mod(sum);
            odd -= shares[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests[i].negate()))
                .limit(odd)
                .forEach(i -> shares[i]++);
        return shares;
    }

    /** One thing, as it goes its ways. */
    private static final class Parted {

        private record Part(PlaceKind to, long grams) {}

        private final In in;
        private final List<Part> parts = new ArrayList<>();
        private long left;

        private Parted(In in) {
            this.in = in;
            this.left = in.grams();
        }

        private void part(PlaceKind to, long grams) {
            if (grams > 0) {
                parts.add(new Part(to, grams));
                left -= grams;
            }
        }

        /** What is counted is divided like its grams, and each part gets at least a little. */
        private List<End> ends() {
            boolean byWeight = in.thousandths() == in.grams();
            long[] shares =
                    divided(
                            in.thousandths() - (byWeight ? 0 : parts.size()),
                            parts.stream().map(Part::grams).toList());
            return IntStream.range(0, parts.size())
                    .mapToObj(
                            i ->
                                    new End(
                                            in.lot(),
                                            parts.get(i).to(),
                                            shares[i] + (byWeight ? 0 : 1)))
                    .toList();
        }
    }
}
