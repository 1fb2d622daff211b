package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.people.PinPad;
import it.sporta.ui.Figures;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What the cashier's presses do. Each gives back the ticket as it then stands; one that was meant
 * for a ticket which has changed since does nothing, says so and gives it back, too.
 */
@Path("/sell")
public final class HandsResource {

    /** So many digits are no amount anybody hands over, also where one of them is wrong. */
    private static final String CODE = "\\d{8}|\\d{12,}";

    private final CashDesk desk;
    private final Presses presses;

    public HandsResource(CashDesk desk, PinPad people) {
        this.desk = desk;
        this.presses = new Presses(desk, people);
    }

    /**
     * @param article which tile; none when Enter was pressed in the search
     * @param words what is being searched for: the first that is found by it is meant
     * @param ticket whose purchase the page showed; a page without scripts does not say
     */
    @POST
    @Path("tap")
    public Response tap(
            @FormParam("article") String article,
            @FormParam("q") @DefaultValue("") String words,
            @FormParam("keyed") @DefaultValue("") String keyed,
            @FormParam("ticket") @DefaultValue("") String ticket,
            @Context HttpHeaders request) {
        boolean searched = article == null && !words.isBlank();
        return add(
                ticket,
                () -> desk.tap(searched ? desk.found(words) : product(article), keyed),
                request);
    }

    /** For a code typed by hand, and for whoever has no serial scanner. */
    @POST
    @Path("scan")
    public Response scan(
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("ticket") @DefaultValue("") String ticket,
            @Context HttpHeaders request) {
        return add(ticket, () -> desk.scan(code), request);
    }

    /** What cannot be added is news of the counter, as when the scanner brings it. */
    private Response add(String ticket, Runnable act, HttpHeaders request) {
        return presses.answer(
                ticket,
                () -> {
                    try {
                        requireOf(ticket);
                        act.run();
                    } catch (Refused refused) {
                        if (Seen.isStale(refused)) {
                            throw refused;
                        }
                        desk.missed(refused);
                    }
                },
                request);
    }

    private void requireOf(String ticket) {
        if (!ticket.isEmpty()) {
            desk.requireOf(ticket(ticket));
        }
    }

    /**
     * Enter: a quantity where the page showed a line as chosen, else an article's code, else the
     * amount handed over; nothing typed means exactly what is due.
     *
     * @param line the chosen line's number, 0 for none
     */
    @POST
    @Path("enter")
    public Response enter(
            @FormParam("keyed") @DefaultValue("") String keyed,
            @FormParam("ticket") String ticket,
            @FormParam("version") Long version,
            @FormParam("line") long line,
            @Context HttpHeaders request) {
        String typed = keyed.strip();
        if (!typed.isEmpty() && line > 0) {
            return presses.answer(
                    ticket,
                    () -> {
                        Seen seen = Seen.of(ticket, version);
                        desk.change(seen, goods -> goods.quantity(line, typed));
                    },
                    request);
        }
        if (typed.matches(CODE)) {
            return scan(typed, ticket == null ? "" : ticket, request);
        }
        return typed.isEmpty()
                ? exact(ticket, version, request)
                : cash(ticket, version, euro(typed), request);
    }

    private static long euro(String typed) {
        OptionalLong cents = Figures.cents(typed);
        if (cents.isEmpty() || cents.getAsLong() <= 0) {
            throw new Refused("cash.unreadable", typed);
        }
        return cents.getAsLong();
    }

    @POST
    @Path("cash")
    public Response cash(
            @FormParam("ticket") String ticket,
            @FormParam("version") Long version,
            @FormParam("cents") long cents,
            @Context HttpHeaders request) {
        if (cents <= 0) {
            throw new Refused("cash.unreadable", cents);
        }
        return pay(ticket, version, id -> desk.receive(id, Money.cents(cents)), request);
    }

    @POST
    @Path("exact")
    public Response exact(
            @FormParam("ticket") String ticket,
            @FormParam("version") Long version,
            @Context HttpHeaders request) {
        return pay(ticket, version, desk::payExactly, request);
    }

    private Response pay(String ticket, Long version, Consumer<TicketId> how, HttpHeaders request) {
        return presses.answer(
                ticket,
                () -> {
                    Seen seen = Seen.of(ticket, version);
                    desk.whileSeen(seen, () -> how.accept(seen.ticket()));
                },
                request);
    }

    /**
     * How the goods leave, and with it their VAT.
     *
     * @param mode HANDED_OVER, TAKEN_AWAY or SERVED
     */
    @POST
    @Path("supply")
    public Response supply(
            @FormParam("mode") @DefaultValue("") String mode,
            @FormParam("ticket") String ticket,
            @FormParam("version") Long version,
            @Context HttpHeaders request) {
        return presses.answer(
                ticket, () -> desk.leave(Seen.of(ticket, version), mode(mode)), request);
    }

    private static SupplyMode mode(String text) {
        return Arrays.stream(SupplyMode.values())
                .filter(mode -> mode.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused("supply.none"));
    }

    /** Takes up what was prepared. */
    @POST
    @Path("due")
    public Response due(
            @FormParam("due") @DefaultValue("") String due, @Context HttpHeaders request) {
        return presses.answer("", () -> desk.prepared().claim(due(due)), request);
    }

    private static UUID due(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("due.gone");
        }
    }

    @POST
    @Path("undo")
    public Response undo(
            @FormParam("ticket") String ticket,
            @FormParam("version") Long version,
            @Context HttpHeaders request) {
        return presses.answer(ticket, () -> desk.undo(Seen.of(ticket, version)), request);
    }

    @POST
    @Path("copy")
    public Response copy(@Context HttpHeaders request) {
        return presses.answer("", desk.papers()::printAgain, request);
    }

    /** The paper of the sale a notice speaks of. */
    @POST
    @Path("copy/{sale}")
    public Response copy(@PathParam("sale") String sale, @Context HttpHeaders request) {
        return presses.answer("", () -> desk.papers().print(ticket(sale)), request);
    }

    private static ProductId product(String text) {
        try {
            return ProductId.parse(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new Refused("product.gone");
        }
    }

    private static TicketId ticket(String text) {
        try {
            return TicketId.parse(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new Refused(Seen.CHANGED);
        }
    }
}
