package it.sporta.server.sync.web;

import it.sporta.server.Form;
import it.sporta.server.identity.Text;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.sync.EntryPlace;
import it.sporta.server.sync.Outcome;
import it.sporta.server.sync.SetAside;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Casse: entries that nobody could take. */
@Path("/casse/voci")
@RequestScoped
@Produces(ViewWriter.HTML)
public class AsideResource {

    private static final String ENTRY = "{till}/{epoch: [0-9]{1,9}}/{sequence: [0-9]{1,18}}";
    private static final URI DESK = URI.create("/casse#da-guardare");

    @Inject private AsideSheet sheet;
    @Inject private SetAside aside;
    @Inject private Visitor visitor;

    static String path(EntryPlace place) {
        return "/casse/voci/" + place.till() + "/" + place.epoch() + "/" + place.sequence();
    }

    @GET
    public DecidedView decided() {
        return sheet.decided();
    }

    @POST
    public Response retryAll() {
        aside.retryAll(visitor.coordinator().id());
        return Response.seeOther(DESK).build();
    }

    @GET
    @Path(ENTRY)
    public AsideView show(
            @PathParam("till") UUID till,
            @PathParam("epoch") int epoch,
            @PathParam("sequence") long sequence) {
        return found(new EntryPlace(till, epoch, sequence), AsideSheet.form());
    }

    @POST
    @Path(ENTRY + "/riprova")
    public Response retry(
            @PathParam("till") UUID till,
            @PathParam("epoch") int epoch,
            @PathParam("sequence") long sequence) {
        AsideView view = show(till, epoch, sequence);
        Outcome outcome = aside.retry(view.entry().place(), visitor.coordinator().id());
        URI next = outcome == Outcome.POSTED ? DESK : URI.create(view.path());
        return Response.seeOther(next).build();
    }

    @POST
    @Path(ENTRY + "/chiudi")
    public Response close(
            @PathParam("till") UUID till,
            @PathParam("epoch") int epoch,
            @PathParam("sequence") long sequence,
            MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, Set.of(AsideSheet.NOTE));
        AsideView view = found(new EntryPlace(till, epoch, sequence), form);
        Optional<String> note = form.read(AsideSheet.NOTE, AsideResource::note);
        if (note.isEmpty()) {
            return Response.status(422).entity(view).build();
        }
        UUID person = visitor.coordinator().id();
        boolean ours = aside.close(view.entry().place(), person, note.get());
        return Response.seeOther(ours ? DESK : URI.create(view.path())).build();
    }

    static String note(String typed) {
        return Text.required(typed, AsideSheet.LONGEST_NOTE, "aside.note");
    }

    private AsideView found(EntryPlace place, Form form) {
        return sheet.find(place, form).orElseThrow(NotFoundException::new);
    }
}
