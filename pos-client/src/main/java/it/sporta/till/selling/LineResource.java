package it.sporta.till.selling;

import it.sporta.till.people.PinPad;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.LongSupplier;

/**
 * The keys of a line, which move under the finger when a line goes: an echo of the press that took
 * one away does nothing.
 */
@Path("/sell/line")
public final class LineResource {

    private final CashDesk desk;
    private final Presses presses;
    private final Echo echo;

    /**
     * @param nanos a running clock
     */
    public LineResource(CashDesk desk, PinPad people, LongSupplier nanos) {
        this.desk = desk;
        this.presses = new Presses(desk, people);
        this.echo = new Echo(nanos);
    }

    /**
     * @param number of the line, as long as the purchase lasts
     */
    @POST
    @Path("{number: \\d{1,9}}/{what: choose|more|less|remove}")
    public Response line(
            @PathParam("number") long number,
            @PathParam("what") String what,
            @FormParam("ticket") String ticket,
            @FormParam("version") Long version,
            @Context HttpHeaders request) {
        return presses.answer(
                ticket,
                () -> {
                    if (!echo.isOne()) {
                        press(Seen.of(ticket, version), number, what);
                    }
                },
                request);
    }

    private void press(Seen seen, long number, String what) {
        int before = desk.state().basket().items().size();
        switch (what) {
            case "choose" -> desk.choose(seen, number);
            case "more" -> desk.change(seen, goods -> goods.more(number));
            case "less" -> desk.change(seen, goods -> goods.less(number));
            default -> desk.change(seen, goods -> goods.remove(number));
        }
        if (desk.state().basket().items().size() < before) {
            echo.linesMoved();
        }
    }
}
