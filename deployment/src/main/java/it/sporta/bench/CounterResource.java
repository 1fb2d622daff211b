package it.sporta.bench;

import it.sporta.hardware.bench.DisplayTwin;
import it.sporta.hardware.bench.LabelTwin;
import it.sporta.hardware.bench.PrinterTwin;
import it.sporta.ui.View;
import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Shows the counter, and of each device what has changed since it was last seen. */
@Path("/")
@Produces(ViewWriter.HTML)
public final class CounterResource {

    private final Counter counter;
    private final Goods goods;

    CounterResource(Counter counter, Goods goods) {
        this.counter = counter;
        this.goods = goods;
    }

    /** The page. */
    @GET
    public CounterView counter() {
        return CounterView.of(counter, goods);
    }

    /** A receipt printer, when it is no longer as seen. */
    @GET
    @Path("{printer: printer|kitchen}")
    public Response printer(
            @PathParam("printer") String name, @QueryParam("seen") @DefaultValue("-1") long seen) {
        PrinterTwin printer = counter.slips(name).orElseThrow(NotFoundException::new);
        return changed(seen, printer.changes().version(), () -> PrinterView.of(name, printer));
    }

    /** The label printer, when it is no longer as seen. */
    @GET
    @Path("labels")
    public Response labels(@QueryParam("seen") @DefaultValue("-1") long seen) {
        LabelTwin labels = counter.labels().orElseThrow(NotFoundException::new);
        return changed(seen, labels.changes().version(), () -> LabelsView.of(labels));
    }

    /** The customer's display, when it is no longer as seen. */
    @GET
    @Path("display")
    public Response display(@QueryParam("seen") @DefaultValue("-1") long seen) {
        DisplayTwin display = counter.display().orElseThrow(NotFoundException::new);
        return changed(seen, display.changes().version(), () -> DisplayView.of(display));
    }

    /** What the customer reads, as plain text: two lines of twenty signs. */
    @GET
    @Path("display/text")
    @Produces("text/plain;charset=UTF-8")
    public String displayed() {
        return String.join("\n", counter.display().orElseThrow(NotFoundException::new).lines());
    }

    /** The scale's display, when it is no longer as seen. */
    @GET
    @Path("scale")
    public Response scale(@QueryParam("seen") @DefaultValue("-1") long seen) {
        return changed(
                seen, ScaleView.version(counter.scale()), () -> ScaleView.of(counter.scale()));
    }

    /** The drawer, when it is no longer as seen. */
    @GET
    @Path("drawer")
    public Response drawer(@QueryParam("seen") @DefaultValue("-1") long seen) {
        return changed(
                seen, counter.drawer().changes().version(), () -> DrawerView.of(counter.drawer()));
    }

    /** The scanner, when it is no longer as seen. */
    @GET
    @Path("scanner")
    public Response scanner(@QueryParam("seen") @DefaultValue("-1") long seen) {
        return changed(
                seen,
                counter.scanner().changes().version(),
                () -> ScannerView.of(counter.scanner()));
    }

    /**
     * What is printed on the papers since the last tearing off, as plain text: each ends with a
     * form feed where it was cut off.
     */
    @GET
    @Path("papers")
    @Produces("text/plain;charset=UTF-8")
    public String papers() {
        return text(counter.printer());
    }

    /** The same of the kitchen's printer. */
    @GET
    @Path("kitchen/papers")
    @Produces("text/plain;charset=UTF-8")
    public String orders() {
        return text(counter.kitchen().orElseThrow(NotFoundException::new));
    }

    private static String text(PrinterTwin printer) {
        return printer.receipts().stream()
                .map(paper -> paper.text() + "\n" + (paper.cut() ? "\f" : ""))
                .collect(Collectors.joining());
    }

    /** What can be read on the labels since the last tearing off; each ends with a form feed. */
    @GET
    @Path("labels/text")
    @Produces("text/plain;charset=UTF-8")
    public String labelled() {
        return counter.labels().orElseThrow(NotFoundException::new).labels().stream()
                .map(label -> label.text() + "\n\f")
                .collect(Collectors.joining());
    }

    private static Response changed(long seen, long now, Supplier<View> view) {
        return seen == now
                ? Response.noContent().build()
                : Response.ok(view.get(), ViewWriter.HTML).build();
    }
}
