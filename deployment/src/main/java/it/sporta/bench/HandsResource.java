package it.sporta.bench;

import it.sporta.hardware.bench.Twin;
import it.sporta.ui.View;
import it.sporta.ui.ViewWriter;
import it.sporta.ui.trouble.Message;
import it.sporta.ui.trouble.Message.Kind;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What a hand does at the counter. Each act answers with the device as it is afterwards. */
@Path("/hands")
@Produces(ViewWriter.HTML)
public final class HandsResource {

    private static final int UNPROCESSABLE = 422;
    private static final long MOST_GRAMS = 20_000;

    private final Counter counter;

    HandsResource(Counter counter) {
        this.counter = counter;
    }

    /** Tears the paper off. */
    @POST
    @Path("printer/tear")
    public PrinterView tear() {
        counter.printer().tearOff();
        return PrinterView.of(counter.printer());
    }

    /**
     * Takes the roll out, or puts a new one in.
     *
     * @param lines how many lines are still printed before the paper ends
     */
    @POST
    @Path("printer/roll")
    public PrinterView roll(@FormParam("lines") @DefaultValue("0") int lines) {
        if (counter.printer().isOutOfPaper()) {
            counter.printer().loadPaper();
        } else {
            counter.printer().endPaperAfter(Math.max(0, lines));
        }
        return PrinterView.of(counter.printer());
    }

    /** Opens the cover, or closes it. */
    @POST
    @Path("printer/cover")
    public PrinterView cover() {
        counter.printer().openCover(!counter.printer().isCoverOpen());
        return PrinterView.of(counter.printer());
    }

    /** Pulls a plug, or puts it back. */
    @POST
    @Path("{device}/plug")
    public View plug(@PathParam("device") String device) {
        Twin twin = counter.device(device).orElseThrow(NotFoundException::new);
        if (twin.isPlugged()) {
            twin.unplug();
        } else {
            twin.plug();
        }
        return switch (device) {
            case "printer" -> PrinterView.of(counter.printer());
            case "scale" -> ScaleView.of(counter.scale());
            default -> ScannerView.of(counter.scanner());
        };
    }

    /** Puts so many grams on the pan instead of what lay there. */
    @POST
    @Path("scale/load")
    public Response load(@FormParam("grams") String grams) {
        if (grams == null || !grams.matches("-?\\d{1,5}") || Long.parseLong(grams) > MOST_GRAMS) {
            return refuse("grams");
        }
        counter.scale().put(Long.parseLong(grams));
        return Response.ok(ScaleView.of(counter.scale())).build();
    }

    /** Leans on the pan, or lets go. */
    @POST
    @Path("scale/shake")
    public ScaleView shake(@FormParam("on") boolean on) {
        counter.scale().shake(on);
        return ScaleView.of(counter.scale());
    }

    /** Pushes the drawer shut. */
    @POST
    @Path("drawer/shut")
    public DrawerView shut() {
        counter.drawer().pushShut();
        return DrawerView.of(counter.drawer());
    }

    /** Holds a code before the scanner. */
    @POST
    @Path("scanner/scan")
    public Response scan(@FormParam("code") String code) {
        if (code == null || !code.strip().matches("[\\x20-\\x7e]{1,80}")) {
            return refuse("code");
        }
        counter.scanner().scan(code.strip());
        return Response.ok(ScannerView.of(counter.scanner())).build();
    }

    private static Response refuse(String key) {
        return Message.of(Kind.STOP, CounterView.class, key).answer(UNPROCESSABLE);
    }
}
