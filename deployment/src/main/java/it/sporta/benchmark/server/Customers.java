package it.sporta.benchmark.server;

import it.sporta.kernel.UuidV7;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.PaymentKind;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Buys: each ticket has five articles and is paid part in cash, part by card. Seeded. */
final class Customers {

    private static final int LINES = 5;

    private final List<Article> articles;
    private final UuidV7 ids;
    private final Random chance;

    Customers(List<Article> articles, UuidV7 ids, long seed) {
        if (articles.size() < LINES) {
            throw new IllegalStateException("only " + articles.size() + " articles to sell");
        }
        this.articles = articles;
        this.ids = ids;
        this.chance = new Random(seed);
    }

    Ticket ticket() {
        Set<Article> chosen = new LinkedHashSet<>();
        while (chosen.size() < LINES) {
            chosen.add(articles.get(chance.nextInt(articles.size())));
        }
        List<Line> lines = chosen.stream().map(this::line).toList();
        Money total = Money.sum(lines.stream().map(Line::amount).toList());
        Money cash = Money.cents(1 + chance.nextInt((int) total.cents() - 1));
        Money rest = total.minus(cash);
        return new Ticket(
                new TicketId(ids.next()),
                lines,
                List.of(Payment.cash(cash, cash), new Payment(PaymentKind.CARD, rest, rest)));
    }

    private Line line(Article article) {
        Quantity quantity =
                article.price().per() == Unit.PIECE
                        ? Quantity.pieces(1 + chance.nextInt(3))
                        : Quantity.grams(200 + chance.nextInt(1_300));
        return Line.of(article.id(), article.name(), quantity, article.price(), article.vat());
    }
}
