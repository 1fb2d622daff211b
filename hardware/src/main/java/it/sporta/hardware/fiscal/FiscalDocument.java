package it.sporta.hardware.fiscal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A documento commerciale to be issued (DM 7/12/2016). */
public sealed interface FiscalDocument {

    /** What its last line will say, 0 or more. */
    long totalCents();

    /** What is sold, voided or returned. */
    List<Line> lines();

    /** The first VAT in it that is none of these; what no department is for cannot be issued. */
    default Optional<Vat> vatOutside(Set<Vat> known) {
        return lines().stream().map(Line::vat).filter(vat -> !known.contains(vat)).findFirst();
    }

    /**
     * A sale.
     *
     * <p>The lines less the discount are the total, and so are the payments together with a sconto
     * a pagare. A lottery code needs a total of at least 1.00, paid wholly electronically (beside a
     * sconto a pagare), and no tax id.
     *
     * @param discountCents on the subtotal, 0 or more
     */
    record Sale(
            List<Line> lines,
            long discountCents,
            List<Payment> payments,
            Optional<LotteryCode> lottery,
            Optional<TaxId> buyer)
            implements FiscalDocument {

        public Sale {
            lines = List.copyOf(lines);
            payments = List.copyOf(payments);
            long total = due(lines) - discountCents;
            if (lines.isEmpty() || discountCents < 0 || total < 0) {
                throw new IllegalArgumentException("a sale of " + lines + " less " + discountCents);
            }
            if (settled(payments) != total) {
                throw new IllegalArgumentException(settled(payments) + " settles not " + total);
            }
            if (payments.isEmpty()
                    || payments.size() > 1 && payments.stream().anyMatch(p -> p.cents() == 0)) {
                throw new IllegalArgumentException("nothing is paid by a line of nothing");
            }
            if (lottery.isPresent() && !plays(total, payments, buyer)) {
                throw new IllegalArgumentException("this sale plays no lottery");
            }
        }

        public static Sale of(List<Line> lines, Payment... payments) {
            return new Sale(lines, 0, List.of(payments), Optional.empty(), Optional.empty());
        }

        public Sale playing(LotteryCode code) {
            return new Sale(lines, discountCents, payments, Optional.of(code), buyer);
        }

        public Sale boughtBy(TaxId id) {
            return new Sale(lines, discountCents, payments, lottery, Optional.of(id));
        }

        /** Whether a lottery code may stand on such a sale. */
        public static boolean plays(long total, List<Payment> payments, Optional<TaxId> buyer) {
            return total >= 100
                    && buyer.isEmpty()
                    && payments.stream()
                            .map(Payment::form)
                            .filter(form -> form != PaymentForm.SCONTO_A_PAGARE)
                            .allMatch(PaymentForm.ELECTRONIC::equals)
                    && payments.stream().anyMatch(p -> p.form() == PaymentForm.ELECTRONIC);
        }

        @Override
        public long totalCents() {
            return due(lines) - discountCents;
        }

        private static long settled(List<Payment> payments) {
            return payments.stream().mapToLong(Payment::cents).sum();
        }
    }

    /**
     * The whole of an earlier document was a mistake. Its lines stand on it again, its payments do
     * not.
     *
     * @param mistake the sale as it was issued
     */
    record Annulment(DocumentRef original, Sale mistake) implements FiscalDocument {
        public Annulment {
            Objects.requireNonNull(original, "original");
            Objects.requireNonNull(mistake, "mistake");
        }

        @Override
        public long totalCents() {
            return mistake.totalCents();
        }

        @Override
        public List<Line> lines() {
            return mistake.lines();
        }
    }

    /**
     * Goods come back, all of an earlier document or some.
     *
     * @param lines what comes back, at what was paid for it; no gifts
     * @param refund how the money goes back: in cash or electronically
     */
    record Return(DocumentRef original, List<Line> lines, PaymentForm refund)
            implements FiscalDocument {
        public Return {
            Objects.requireNonNull(original, "original");
            lines = List.copyOf(lines);
            if (lines.isEmpty() || lines.stream().anyMatch(Line::gift)) {
                throw new IllegalArgumentException("a return of " + lines);
            }
            if (refund != PaymentForm.CASH && refund != PaymentForm.ELECTRONIC) {
                throw new IllegalArgumentException("money goes not back by " + refund);
            }
        }

        @Override
        public long totalCents() {
            return due(lines);
        }
    }

    private static long due(List<Line> lines) {
        return lines.stream().mapToLong(Line::dueCents).sum();
    }
}
