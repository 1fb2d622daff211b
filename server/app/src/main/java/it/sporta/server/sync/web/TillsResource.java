package it.sporta.server.sync.web;

import it.sporta.kernel.Refused;
import it.sporta.server.Form;
import it.sporta.server.identity.web.Unattended;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.persistence.Micros;
import it.sporta.server.sync.JoinCode;
import it.sporta.server.sync.Joining;
import it.sporta.server.sync.Losses;
import it.sporta.server.sync.Strangers;
import it.sporta.server.sync.TillStatus;
import it.sporta.server.sync.Tills;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Casse. */
@Path("/casse")
@RequestScoped
@Produces(ViewWriter.HTML)
public class TillsResource {

    @Inject private TillsList list;
    @Inject private Tills tills;
    @Inject private Joining joining;
    @Inject private Strangers strangers;
    @Inject private Losses losses;
    @Inject private Visitor visitor;

    @GET
    public TillsView all() {
        return list.show(Form.empty(TillsList.FIELDS), Optional.empty());
    }

    /** The page asks by itself; nothing is answered while nothing has changed. */
    @GET
    @Path("ora")
    @Unattended
    public Response now(@QueryParam("visto") @DefaultValue("") String seen) {
        TillsView view = all();
        return view.stamp().equals(seen) ? Response.noContent().build() : Response.ok(view).build();
    }

    @POST
    @Path("codice")
    public Response code(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, TillsList.FIELDS);
        String name = form.text("till.name").strip();
        Optional<JoinCode> code =
                form.read("till.hub", text -> id(text, "hub.unknown"))
                        .flatMap(hub -> form.attempt(() -> joining.issue(hub, name)));
        return code.map(made -> shown(name, made))
                .orElseGet(() -> Response.status(422).entity(list.show(form, Optional.empty())))
                .build();
    }

    @POST
    @Path("{till}/codice")
    public Response again(@PathParam("till") String till) {
        TillStatus known = found(till);
        return shown(known.name(), joining.reissue(known.till())).build();
    }

    /** A code is shown once: its page opened again is the list. */
    @GET
    @Path("codice")
    public Response gone() {
        return back();
    }

    @GET
    @Path("{till}/codice")
    public Response goneAgain() {
        return back();
    }

    /** Shown by the answer itself: a code is not to stand in an address. */
    private Response.ResponseBuilder shown(String till, JoinCode code) {
        var made = new TillsView.Code(till, code.code(), code.expires());
        return Response.ok(list.show(Form.empty(TillsList.FIELDS), Optional.of(made)));
    }

    @POST
    @Path("{till}/revoca")
    public Response revoke(@PathParam("till") String till) {
        tills.revoke(found(till).till());
        return back();
    }

    /** A person has looked at what strangers sent. */
    @POST
    @Path("sconosciuti")
    public Response seen(MultivaluedMap<String, String> typed) {
        String until = Form.of(typed, Set.of()).text("fino");
        if (!until.matches("[0-9]{1,18}")) {
            throw new BadRequestException();
        }
        strangers.seen(Micros.instant(Long.parseLong(until)), visitor.coordinator().id());
        return back();
    }

    /** A person has looked at what never arrived before an epoch. */
    @POST
    @Path("{till}/perdute/{epoch:[0-9]{1,9}}")
    public Response seenLoss(@PathParam("till") String till, @PathParam("epoch") int epoch) {
        losses.seen(found(till).till(), epoch, visitor.coordinator().id());
        return back();
    }

    private TillStatus found(String till) {
        return tills.all().stream()
                .filter(known -> known.till().toString().equals(till))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Response back() {
        return Response.seeOther(URI.create("/casse")).build();
    }

    private static UUID id(String text, String reason) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(reason);
        }
    }
}
