package it.sporta.till.selling;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import it.sporta.ui.trouble.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The ticket, or the change after it was paid, with the keys that depend on it and what the counter
 * has to say. This is what every press gives back.
 *
 * @param due what is still to be paid in cash
 * @param rounded what the whole costs in cash, where that is not the total
 * @param seller who made the sale that was paid, where that is not who reads this
 * @param cards whether a card can be asked for
 * @param settled whether there are goods and nothing is missing for them
 */
public record TicketView(
        long revision,
        long version,
        String ticket,
        List<Row> rows,
        String total,
        String due,
        Optional<String> rounded,
        boolean payable,
        boolean settled,
        Optional<Received> received,
        Optional<Paid> paid,
        Optional<Paid> leaving,
        Optional<String> seller,
        Optional<Notice> notice,
        boolean weighing,
        long chosen,
        boolean undoable,
        List<Way> ways,
        Optional<Claimed> claimed,
        boolean cards,
        Optional<Card> card)
        implements View {

    private static final Format FORMAT = Format.ITALIAN;

    /**
     * A line as it is read.
     *
     * @param number names it in presses
     * @param amount of one
     * @param counted whether it can be counted up and down
     * @param labelled whether its label says how much it is
     */
    public record Row(
            long number,
            String name,
            String quantity,
            String price,
            String amount,
            boolean counted,
            boolean keyed,
            boolean labelled,
            Optional<String> tare,
            boolean chosen,
            boolean newest) {}

    /** A way in which the goods can leave. */
    public record Way(String mode, boolean on) {}

    /**
     * What is paid now as it stands.
     *
     * @param what was prepared; empty for a table's bill
     * @param who wanted it, or the table
     */
    public record Claimed(String what, String who) {}

    /**
     * Money on the counter.
     *
     * @param open what is missing, or what goes back where it is enough
     */
    public record Received(String sum, String open, boolean enough) {}

    /**
     * The sale just made.
     *
     * @param byCard whether all of it was charged to a card
     */
    public record Paid(long number, String change, String tendered, String due, boolean byCard) {}

    /**
     * A payment by card that is not over.
     *
     * @param told what the terminal shows, where it is going on
     * @param why the key of what is not known, or not sold, where a person must look
     * @param asks whether the terminal may know more
     * @param reverses whether the terminal can be told to give it back
     * @param answers what a person may say of it
     */
    public record Card(
            String phase,
            String amount,
            String told,
            Optional<String> why,
            boolean asks,
            boolean reverses,
            List<String> answers) {}

    static TicketView of(DeskState state) {
        Basket basket = state.basket();
        return new TicketView(
                state.revision(),
                state.version(),
                basket.id().toString(),
                rows(state),
                money(basket.total()),
                money(Money.cents(Math.max(0, open(state).cents()))),
                Optional.of(state.due())
                        .filter(due -> !due.equals(basket.total()))
                        .map(TicketView::money),
                !basket.isEmpty() && state.card().isEmpty(),
                !basket.isEmpty() && !open(state).isPositive(),
                received(state),
                state.sold().map(TicketView::paid),
                state.leaving()
                        .filter(sale -> sale.ticket().change().isPositive())
                        .map(TicketView::paid),
                state.seller(),
                state.notice(),
                state.weighing(),
                state.chosen(),
                state.undoable() || state.received().isPositive(),
                ways(state),
                basket.manner()
                        .claim()
                        .map(
                                claim ->
                                        new Claimed(
                                                claim.title() + " · " + claim.code(), claim.who()))
                        .or(() -> basket.manner().table().map(name -> new Claimed("", name))),
                state.cards(),
                state.card().map(TicketView::card));
    }

    private static Card card(CardState state) {
        return new Card(
                state.phase().name(),
                money(state.amount()),
                state.told(),
                state.why().map(Enum::name),
                state.phase().isUnknown(),
                state.reversible(),
                state.phase().answers().stream().map(Enum::name).toList());
    }

    /** None where there is nothing to choose. */
    private static List<Way> ways(DeskState state) {
        boolean choice = state.supplies().size() > 1 && state.card().isEmpty();
        return choice && state.basket().manner().fixed().isEmpty()
                ? state.supplies().stream()
                        .sorted(Comparator.reverseOrder())
                        .map(mode -> new Way(mode.name(), state.supply().equals(Optional.of(mode))))
                        .toList()
                : List.of();
    }

    /** Whether its lines have keys. */
    public boolean editable() {
        return claimed.isEmpty() && card.isEmpty();
    }

    private static Optional<Received> received(DeskState state) {
        return state.received().isPositive()
                ? Optional.of(
                        new Received(
                                money(state.received()),
                                money(Money.cents(Math.abs(open(state).cents()))),
                                !open(state).isPositive()))
                : Optional.empty();
    }

    private static Money open(DeskState state) {
        return state.due().minus(state.received());
    }

    private static Paid paid(Sale sale) {
        Money change = sale.ticket().change();
        Money kept = sale.ticket().cash();
        Money due = sale.isByCard() ? sale.ticket().total() : kept;
        return new Paid(
                sale.number(), money(change), money(due.plus(change)), money(due), sale.isByCard());
    }

    private static List<Row> rows(DeskState state) {
        List<Item> items = state.basket().items();
        return items.stream()
                .map(item -> row(item, state.chosen(), item == items.get(items.size() - 1)))
                .toList();
    }

    private static Row row(Item item, long chosen, boolean newest) {
        Line line = item.line();
        Unit unit = line.quantity().unit();
        return new Row(
                item.number(),
                line.name(),
                quantity(line.quantity()),
                FORMAT.money(line.price().cents()) + "/" + unit.symbol(),
                FORMAT.amount(line.amount().cents()),
                unit == Unit.PIECE && line.weighing().isEmpty(),
                line.weighing().filter(how -> how.isKeyed()).isPresent(),
                line.weighing().filter(how -> how.isLabelled()).isPresent(),
                line.weighing()
                        .filter(how -> how.tareGrams() > 0)
                        .map(how -> FORMAT.weight(how.tareGrams())),
                item.number() == chosen,
                newest);
    }

    static String quantity(Quantity quantity) {
        return switch (quantity.unit()) {
            case PIECE -> FORMAT.pieces(quantity.thousandths());
            case KILOGRAM -> FORMAT.weight(quantity.thousandths());
            case LITRE -> FORMAT.litres(quantity.thousandths());
        };
    }

    private static String money(Money amount) {
        return FORMAT.money(amount.cents());
    }

    /** The notice in the reader's language. */
    public Optional<Message> message() {
        return notice.map(Notice::message);
    }
}
