package it.sporta.server.week;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.VatAtHub;
import it.sporta.server.catering.Accepting;
import it.sporta.server.catering.Asking;
import it.sporta.server.catering.Customer;
import it.sporta.server.catering.Dish;
import it.sporta.server.catering.Leaving;
import it.sporta.server.catering.Occasions;
import it.sporta.server.catering.Offer;
import it.sporta.server.catering.Offers;
import it.sporta.server.catering.Payments;
import it.sporta.server.catering.Plan;
import it.sporta.server.catering.Quoting;
import it.sporta.server.catering.Returning;
import it.sporta.server.fiscal.Address;
import it.sporta.server.fiscal.Party;
import it.sporta.server.fiscal.Recipient;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.selling.PreparedTickets;
import it.sporta.server.selling.Receipts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What a catering is agreed, sent and paid with. */
final class CateringDesk {

    final Quoting quoting;
    final Accepting accepting;
    final Asking asking;
    final Payments payments;
    final Leaving leaving;
    final Returning returning;
    private final Quarter quarter;

    CateringDesk(Quarter quarter, PreparedTickets tickets) {
        this.quarter = quarter;
        Occasions occasions = new Occasions(quarter.database, new Offers(quarter.database));
        payments = new Payments(quarter.database, tickets, new Receipts(quarter.database));
        quoting =
                new Quoting(
                        occasions,
                        quarter.ledger,
                        quarter.hubs,
                        new VatAtHub(quarter.entities, quarter.clock),
                        quarter.clock);
        asking = new Asking(occasions, payments, tickets, quarter.documents, quarter.clock);
        accepting = new Accepting(occasions, asking, quarter.clock);
        leaving =
                new Leaving(
                        quarter.entities,
                        occasions,
                        asking,
                        quarter.goods,
                        quarter.ledger,
                        quarter.documents,
                        quarter.products,
                        quarter.hubs,
                        quarter.clock);
        returning =
                new Returning(
                        occasions,
                        quarter.goods,
                        quarter.ledger,
                        quarter.stock,
                        quarter.products,
                        quarter.clock);
    }

    /** Quiches and risotto, a third of it paid before. */
    Offer.Terms terms(LocalDate day) {
        Party party =
                new Party(
                        "Circolo Loreto",
                        Optional.of(new VatNumber("12345678903")),
                        Optional.empty(),
                        new Address("via Padova 1", "20127", "Milano", "MI"));
        List<Dish> menu =
                List.of(
                        dish(Article.QUICHE, 1 + quarter.chance.nextInt(40)),
                        dish(Article.RISOTTO, 1 + quarter.chance.nextInt(40)));
        Money total = Money.sum(menu.stream().map(Dish::amount).toList());
        return new Offer.Terms(
                new Customer(party, Recipient.parse("ABC1234")),
                new Plan(day, LocalTime.of(19, 30), "via Padova 1", 20, SupplyMode.TAKEN_AWAY),
                menu,
                Money.cents(total.cents() / 3),
                day);
    }

    private Dish dish(Article article, long pieces) {
        Product product = quarter.products.get(article.product());
        return new Dish(
                product.id(),
                product.name(),
                Quantity.pieces(pieces),
                article.price(),
                product.vatClass(),
                quoting.rate(Quarter.CAPUANA, product, SupplyMode.TAKEN_AWAY));
    }
}
