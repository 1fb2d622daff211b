package it.sporta.server.catering;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.selling.PreparedLine;
import it.sporta.server.selling.PreparedTicket;
import it.sporta.server.selling.PreparedTickets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks for deposit and balance at the tills of the hub, one payment at a time. */
@ApplicationScoped
public class Asking {

    private Occasions occasions;
    private Payments payments;
    private PreparedTickets tickets;
    private TransportDocuments transports;
    private Clock clock;
    private UuidV7 ids;

    protected Asking() {}

    @Inject
    public Asking(
            Occasions occasions,
            Payments payments,
            PreparedTickets tickets,
            TransportDocuments transports,
            Clock clock) {
        this.occasions = occasions;
        this.payments = payments;
        this.tickets = tickets;
        this.transports = transports;
        this.clock = clock;
        this.ids = new UuidV7(clock);
    }

    /**
     * The deposit of what was agreed just now; nothing when it is none, or was paid for an earlier
     * version.
     *
     * @throws Refused {@code occasion.paid.more} when more has been paid, of some class of VAT,
     *     than there is now; {@code occasion.paid.supply} when what was paid was taxed as supplied
     *     in the other way
     */
    void deposit(Occasion one) {
        tickets.holdPayments();
        SupplyMode supply = one.current().plan().supply();
        if (payments.paid(one.id()).stream().anyMatch(paid -> paid.ticket().supply() != supply)) {
            throw new Refused("occasion.paid.supply");
        }
        Parts all = one.current().parts();
        Parts paid = payments.paidParts(one.id());
        if (all.minus(paid).isAnyNegative()) {
            throw new Refused("occasion.paid.more");
        }
        withdraw(one.id());
        if (paid.total().isZero() && one.current().deposit().isPositive()) {
            ask(one, Payment.Kind.DEPOSIT, all.share(one.current().deposit()));
        }
    }

    /**
     * All that has not been paid. Asked for again, nothing changes.
     *
     * @throws Refused {@code occasion.deposit.open} while the tills still wait for the deposit;
     *     {@code occasion.paid.all} when nothing is due
     */
    @Transactional
    public void balance(UUID id) {
        Occasion one = occasions.enter(id);
        one.mustBe(Step.ACCEPTED, Step.LEFT, Step.CLOSED);
        tickets.holdPayments();
        List<Payment> open = payments.of(id).stream().filter(Payment::isOpen).toList();
        if (open.stream().anyMatch(asked -> asked.kind() == Payment.Kind.DEPOSIT)) {
            throw new Refused("occasion.deposit.open");
        }
        Parts rest = one.current().parts().minus(payments.paidParts(id));
        if (rest.total().isZero()) {
            throw new Refused("occasion.paid.all");
        }
        if (open.isEmpty()) {
            ask(one, Payment.Kind.BALANCE, rest);
        }
    }

    /**
     * Nothing more is asked for.
     *
     * @throws Refused {@code occasion.paid.already} while the customer's money is ours
     */
    void cancel(UUID id) {
        tickets.holdPayments();
        if (payments.paidParts(id).total().isPositive()) {
            throw new Refused("occasion.paid.already");
        }
        withdraw(id);
    }

    /**
     * The goods are out: what is open is taxed as of now (DPR 633/1972, art. 6, c. 1), while what
     * we serve there is taxed when it is paid (c. 3).
     */
    void left(Occasion one, LocalDate day) {
        if (isOfGoods(one)) {
            payments.of(one.id()).stream()
                    .filter(Payment::isOpen)
                    .forEach(asked -> tickets.deliver(asked.ticket().id(), day));
        }
    }

    private static boolean isOfGoods(Occasion one) {
        return one.current().plan().supply() != SupplyMode.SERVED;
    }

    private void withdraw(UUID id) {
        payments.of(id).stream()
                .filter(Payment::isOpen)
                .forEach(asked -> tickets.withdraw(asked.ticket().id()));
    }

    private void ask(Occasion one, Payment.Kind kind, Parts parts) {
        UUID id = ids.next();
        payments.add(id, one.id(), kind, clock.instant());
        PreparedTicket ticket =
                PreparedTicket.open(
                                id,
                                one.hub(),
                                (kind == Payment.Kind.DEPOSIT ? "CA" : "CS") + one.number(),
                                word(kind) + " catering " + one.number(),
                                one.current().customer().name(),
                                Channel.CATERING,
                                one.current().plan().supply(),
                                lines(one, kind, parts))
                        .on(one.current().plan().day());
        tickets.prepare(
                transports
                        .get(one.id())
                        .filter(out -> isOfGoods(one))
                        .map(out -> ticket.deliveredOn(out.date()))
                        .orElse(ticket));
    }

    /** One for each class of VAT, under the name of its first dish. */
    private static List<PreparedLine> lines(Occasion one, Payment.Kind kind, Parts parts) {
        List<PreparedLine> lines = new ArrayList<>();
        for (Map.Entry<String, Money> part : parts.byClass().entrySet()) {
            List<Dish> dishes =
                    one.current().menu().stream()
                            .filter(dish -> dish.vatClass().equals(part.getKey()))
                            .toList();
            ProductId product = dishes.get(0).product();
            String text =
                    word(kind)
                            + " catering "
                            + one.number()
                            + ": "
                            + dishes.get(0).name()
                            + (dishes.size() > 1 ? " e altro" : "");
            lines.add(PreparedLine.exactly(product, text, part.getValue(), part.getKey()));
        }
        return lines;
    }

    /** Of documents, therefore in Italian. */
    private static String word(Payment.Kind kind) {
        return kind == Payment.Kind.DEPOSIT ? "Acconto" : "Saldo";
    }
}
