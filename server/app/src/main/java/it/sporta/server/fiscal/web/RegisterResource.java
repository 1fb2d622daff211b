package it.sporta.server.fiscal.web;

import it.sporta.kernel.Rome;
import it.sporta.server.Days;
import it.sporta.server.fiscal.Invoices;
import it.sporta.server.fiscal.Register;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.Organisation;
import it.sporta.server.paper.PdfWriter;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Documenti: what was issued in some days, and each paper as it was. */
@Path("/documenti")
@RequestScoped
@Produces(ViewWriter.HTML)
public class RegisterResource {

    private static final String INVOICES = "fatture";

    @Inject private Register register;
    @Inject private TransportDocuments transports;
    @Inject private Invoices invoices;
    @Inject private Installations installations;
    @Inject private Hubs hubs;
    @Inject private Clock clock;

    /** Of the week where nobody can read the days. */
    @GET
    public RegisterView all(
            @QueryParam("da") @DefaultValue("") String from,
            @QueryParam("a") @DefaultValue("") String to,
            @QueryParam("di") @DefaultValue("") String organisation,
            @QueryParam("causa") @DefaultValue("") String cause,
            @QueryParam("tipo") @DefaultValue("") String kind) {
        Days days = Days.read(from, to).orElseGet(() -> Days.weekOf(Rome.today(clock)));
        Map<UUID, String> names =
                hubs.organisations().stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name));
        return new RegisterView(
                days,
                kind.equals(INVOICES)
                        ? List.of()
                        : rows(transports(days, cause), organisation, names),
                cause.isEmpty() ? rows(register.invoices(days), organisation, names) : List.of());
    }

    private List<Register.Paper> transports(Days days, String cause) {
        return register.transports(days).stream()
                .filter(one -> cause.isEmpty() || one.cause().get().name().equals(cause))
                .toList();
    }

    private static List<RegisterView.Row> rows(
            List<Register.Paper> papers, String organisation, Map<UUID, String> names) {
        return papers.stream()
                .filter(
                        one ->
                                organisation.isEmpty()
                                        || one.organisation().toString().equals(organisation))
                .map(
                        one ->
                                new RegisterView.Row(
                                        one.id().toString(),
                                        one.number().toString(),
                                        one.day(),
                                        names.getOrDefault(one.organisation(), ""),
                                        one.to(),
                                        one.cause(),
                                        one.cents().orElse(0)))
                .toList();
    }

    @GET
    @Path("{id:[0-9a-f-]{36}}/ddt.pdf")
    @Produces(PdfWriter.PDF)
    public TransportPaper transport(@PathParam("id") UUID id) {
        return transports
                .get(id)
                .map(document -> new TransportPaper(document, installations.isDemo()))
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{id:[0-9a-f-]{36}}/fattura.xml")
    @Produces("application/xml")
    public Response invoice(@PathParam("id") UUID id) {
        String name = invoices.get(id).orElseThrow(NotFoundException::new).fileName();
        return Response.ok(invoices.xml(id).orElseThrow(NotFoundException::new))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
