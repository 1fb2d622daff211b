package it.sporta.till.selling;

import it.sporta.till.people.PinPad;
import it.sporta.ui.ViewWriter;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Brings to the page what did not begin there: a scan, the printer's news. A question waits until
 * the counter has changed, without holding a thread, so a scan is on the screen as soon as it is on
 * the ticket and an idle till does nothing.
 */
@Path("/sell/live")
public final class LiveResource {

    private static final int PATIENCE_SECONDS = 20;

    private final CashDesk desk;
    private final PinPad people;
    private final Queue<AsyncResponse> waiting = new ConcurrentLinkedQueue<>();

    public LiveResource(CashDesk desk, PinPad people) {
        this.desk = desk;
        this.people = people;
        desk.onChange(this::wake);
    }

    /**
     * @param revision what the page shows
     */
    @GET
    @Produces(ViewWriter.HTML)
    public void live(@QueryParam("revision") long revision, @Suspended AsyncResponse answer) {
        if (people.current().isEmpty()) {
            answer.resume(Response.noContent().header("HX-Redirect", "/login").build());
            return;
        }
        answer.setTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
        answer.setTimeoutHandler(this::nothingNew);
        waiting.add(answer);
        if (desk.state().revision() != revision) {
            wake();
        }
    }

    private void nothingNew(AsyncResponse answer) {
        waiting.remove(answer);
        answer.resume(Response.noContent().build());
    }

    private void wake() {
        for (AsyncResponse answer = waiting.poll(); answer != null; answer = waiting.poll()) {
            answer.resume(Response.ok(TicketView.of(desk.state()), ViewWriter.HTML).build());
        }
    }
}
