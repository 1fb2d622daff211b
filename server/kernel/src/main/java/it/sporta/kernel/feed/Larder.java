package it.sporta.kernel.feed;

import it.sporta.kernel.product.ProductId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a waste station must know of its hub.
 *
 * @param lots on hand whose date is near or past, the nearest date first
 * @param bins in which food is weighed
 */
public record Larder(List<DatedLot> lots, List<Bin> bins) {

    public static final Larder EMPTY = new Larder(List.of(), List.of());

    /** The highest tare any scale of ours understands. */
    private static final long HEAVIEST = 9_999;

    /**
     * Goods with a date.
     *
     * @param label as printed on them; empty when they carry none
     * @param last the last day of its date
     * @param useBy whether it must not be eaten after that day (Regulation (EU) 1169/2011, art. 24)
     * @param thousandths on hand
     */
    public record DatedLot(
            UUID id,
            ProductId product,
            String label,
            LocalDate last,
            boolean useBy,
            long thousandths) {

        public DatedLot {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(product, "product");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(last, "last");
        }

        /** Whether nobody may eat it any more on that day. */
        public boolean isUnsafeOn(LocalDate day) {
            return useBy && last.isBefore(day);
        }
    }

    /**
     * A bin whose own weight is known.
     *
     * @param tareGrams 1 to 9999
     */
    public record Bin(String name, long tareGrams) {

        public Bin {
            if (name.isBlank() || tareGrams < 1 || tareGrams > HEAVIEST) {
                throw new IllegalArgumentException("no bin: " + name + " " + tareGrams);
            }
        }
    }

    public Larder {
        lots = List.copyOf(lots);
        bins = List.copyOf(bins);
    }
}
