package it.sporta.bench;

import it.sporta.hardware.bench.LabelTwin;
import it.sporta.hardware.bench.LineTrouble;
import it.sporta.hardware.bench.PaymentFault;
import it.sporta.hardware.bench.PaymentTwin;
import it.sporta.hardware.bench.PrinterTwin;
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
import java.util.Arrays;

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
    @Path("{printer: printer|kitchen}/tear")
    public PrinterView tear(@PathParam("printer") String name) {
        PrinterTwin printer = slips(name);
        printer.tearOff();
        return PrinterView.of(name, printer);
    }

    /**
     * Takes the roll out, or puts a new one in.
     *
     * @param lines how many lines are still printed before the paper ends
     */
    @POST
    @Path("{printer: printer|kitchen}/roll")
    public PrinterView roll(
            @PathParam("printer") String name, @FormParam("lines") @DefaultValue("0") int lines) {
        PrinterTwin printer = slips(name);
        if (printer.isOutOfPaper()) {
            printer.loadPaper();
        } else {
            printer.endPaperAfter(Math.max(0, lines));
        }
        return PrinterView.of(name, printer);
    }

    /** Opens the cover, or closes it. */
    @POST
    @Path("{printer: printer|kitchen}/cover")
    public PrinterView cover(@PathParam("printer") String name) {
        PrinterTwin printer = slips(name);
        printer.openCover(!printer.isCoverOpen());
        return PrinterView.of(name, printer);
    }

    private PrinterTwin slips(String name) {
        return counter.slips(name).orElseThrow(NotFoundException::new);
    }

    /** Tears the labels off. */
    @POST
    @Path("labels/tear")
    public LabelsView tearLabels() {
        labels().tearOff();
        return LabelsView.of(labels());
    }

    /**
     * Takes the labels out, or puts new ones in.
     *
     * @param left how many are still printed before they end
     */
    @POST
    @Path("labels/roll")
    public LabelsView rollLabels(@FormParam("left") @DefaultValue("0") int left) {
        if (labels().isEmpty()) {
            labels().load();
        } else {
            labels().endAfter(Math.max(0, left));
        }
        return LabelsView.of(labels());
    }

    /** Opens the head, or closes it. */
    @POST
    @Path("labels/cover")
    public LabelsView openHead() {
        labels().openHead(!labels().isOpen());
        return LabelsView.of(labels());
    }

    private LabelTwin labels() {
        return counter.labels().orElseThrow(NotFoundException::new);
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
        return seen(device);
    }

    /** From now on this is wrong with a device's line. */
    @POST
    @Path("{device}/line")
    public View line(
            @PathParam("device") String device,
            @FormParam("trouble") @DefaultValue("") String trouble) {
        Twin twin = counter.device(device).orElseThrow(NotFoundException::new);
        twin.suffer(chosen(LineTrouble.values(), trouble));
        return seen(device);
    }

    private View seen(String device) {
        return switch (device) {
            case "printer", "kitchen" -> PrinterView.of(device, slips(device));
            case "labels" -> LabelsView.of(labels());
            case "display" -> DisplayView.of(counter.display().orElseThrow(NotFoundException::new));
            case "terminal" ->
                    TerminalView.of(counter.terminal().orElseThrow(NotFoundException::new));
            case "scale" -> ScaleView.of(counter.scale());
            default -> ScannerView.of(counter.scanner());
        };
    }

    /** From now on the payment terminal behaves like this. */
    @POST
    @Path("terminal/manner")
    public TerminalView behave(@FormParam("manner") @DefaultValue("") String manner) {
        PaymentTwin terminal = counter.terminal().orElseThrow(NotFoundException::new);
        terminal.misbehave(chosen(PaymentFault.values(), manner));
        return TerminalView.of(terminal);
    }

    private static <E extends Enum<E>> E chosen(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
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
