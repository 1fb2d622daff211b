package it.sporta.server.sync.web;

import it.sporta.kernel.journal.Bytes;
import it.sporta.server.Form;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.sync.Outcome;
import it.sporta.server.sync.RefusedEntries;
import it.sporta.server.sync.RefusedEntry;
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

/** Casse: signed entries that the journal did not take. */
@Path("/casse/rifiutate")
@RequestScoped
@Produces(ViewWriter.HTML)
public class RefusedResource {

    private static final URI DESK = URI.create("/casse#rifiutate");

    @Inject private AsideSheet sheet;
    @Inject private RefusedEntries refused;
    @Inject private Visitor visitor;

    static String path(RefusedEntry entry) {
        return "/casse/rifiutate/" + entry.digest().hex();
    }

    @GET
    @Path("{digest: [0-9a-f]{64}}")
    public RefusedView show(@PathParam("digest") String digest) {
        return found(digest, AsideSheet.form());
    }

    @POST
    @Path("{digest: [0-9a-f]{64}}/visto")
    public Response seen(@PathParam("digest") String digest) {
        RefusedView view = show(digest);
        refused.seen(view.entry().digest(), visitor.coordinator().id());
        return Response.seeOther(DESK).build();
    }

    /** Posts it all the same. */
    @POST
    @Path("{digest: [0-9a-f]{64}}/registra")
    public Response post(@PathParam("digest") String digest, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, Set.of(AsideSheet.NOTE));
        Bytes known = found(digest, form).entry().digest();
        UUID person = visitor.coordinator().id();
        Optional<Outcome> outcome =
                form.read(AsideSheet.NOTE, AsideResource::note)
                        .flatMap(note -> form.attempt(() -> refused.post(known, person, note)));
        return outcome.isPresent()
                ? Response.seeOther(URI.create("/casse/rifiutate/" + digest)).build()
                : Response.status(422).entity(found(digest, form)).build();
    }

    private RefusedView found(String digest, Form form) {
        return sheet.find(Bytes.hex(digest), form).orElseThrow(NotFoundException::new);
    }
}
