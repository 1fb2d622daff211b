package it.sporta.till.selling;

import it.sporta.till.people.PinPad;
import it.sporta.ui.View;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Brings to the page what did not begin there: a scan, the printer's news. A question waits until
 * the counter has changed, without holding a thread, so a scan is on the screen as soon as it is on
 * the ticket and an idle till does nothing.
 */
@Path("/sell/live")
public final class LiveResource implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LiveResource.class.getName());

    private static final int PATIENCE_SECONDS = 20;

    private final CashDesk desk;
    private final PinPad people;
    private final Queue<Question> waiting = new ConcurrentLinkedQueue<>();

    /**
     * Answers on a thread of its own: whoever changed the counter is in the middle of a request,
     * and the engine ties one request to a thread.
     */
    private final ExecutorService bell = Executors.newSingleThreadExecutor(LiveResource::thread);

    public LiveResource(CashDesk desk, PinPad people) {
        this.desk = desk;
        this.people = people;
        desk.onChange(this::ring);
    }

    private static Thread thread(Runnable run) {
        Thread thread = new Thread(run, "live");
        thread.setDaemon(true);
        return thread;
    }

    /** A page that waits, and what of the counter it wants to show. */
    private record Question(AsyncResponse answer, Function<DeskState, View> showing) {}

    /**
     * For the selling screen.
     *
     * @param revision what the page shows
     */
    @GET
    @Produces(ViewWriter.HTML)
    public void live(@QueryParam("revision") long revision, @Suspended AsyncResponse answer) {
        if (people.current().isEmpty()) {
            answer.resume(Response.noContent().header("HX-Redirect", "/login").build());
            return;
        }
        ask(revision, new Question(answer, TicketView::of));
    }

    /**
     * For every other screen, also while nobody is there: scans come anywhere.
     *
     * @param revision what the page knows of; 0 when it has just been opened
     * @param version of the purchase, likewise
     */
    @GET
    @Path("aside")
    @Produces(ViewWriter.HTML)
    public void aside(
            @QueryParam("revision") long revision,
            @QueryParam("version") long version,
            @Suspended AsyncResponse answer) {
        ask(revision, new Question(answer, now -> AsideView.of(now, isSomebodyThere(), version)));
    }

    private boolean isSomebodyThere() {
        return people.current().isPresent();
    }

    private void ask(long revision, Question question) {
        question.answer().setTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
        question.answer().setTimeoutHandler(late -> nothingNew(question));
        waiting.add(question);
        if (desk.state().revision() != revision) {
            ring();
        }
    }

    /** After the close nobody is told any more; who still waits asks again, and another counter. */
    private void ring() {
        try {
            bell.execute(this::wake);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "rung after the close");
        }
    }

    private void nothingNew(Question question) {
        waiting.remove(question);
        question.answer().resume(Response.noContent().build());
    }

    private void wake() {
        for (Question next = waiting.poll(); next != null; next = waiting.poll()) {
            View view = next.showing().apply(desk.state());
            next.answer().resume(Response.ok(view, ViewWriter.HTML).build());
        }
    }

    /** Ends its thread, which would keep the whole counter in memory. */
    @Override
    public void close() {
        bell.shutdown();
    }
}
