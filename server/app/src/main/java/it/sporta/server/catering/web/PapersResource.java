package it.sporta.server.catering.web;

import it.sporta.server.Form;
import it.sporta.server.catering.Invoicing;
import it.sporta.server.catering.Occasion;
import it.sporta.server.catering.Occasions;
import it.sporta.server.fiscal.Invoices;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.fiscal.web.TransportPaper;
import it.sporta.server.identity.Installations;
import it.sporta.server.paper.PdfWriter;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The papers of an occasion: quote, kitchen list, transport document, invoices. */
@Path("/catering/{id:[0-9a-f-]{36}}/carte")
@RequestScoped
public class PapersResource {

    @Inject private OccasionSheets sheets;
    @Inject private Occasions occasions;
    @Inject private Invoicing invoicing;
    @Inject private Invoices invoices;
    @Inject private TransportDocuments documents;
    @Inject private Installations installations;

    @GET
    @Path("preventivo.pdf")
    @Produces(PdfWriter.PDF)
    public QuotePaper quote(@PathParam("id") String id) {
        return sheets.quotePaper(found(id), installations.isDemo());
    }

    @GET
    @Path("cucina.pdf")
    @Produces(PdfWriter.PDF)
    public KitchenPaper kitchen(@PathParam("id") String id) {
        return sheets.kitchenPaper(found(id), installations.isDemo());
    }

    @GET
    @Path("ddt.pdf")
    @Produces(PdfWriter.PDF)
    public TransportPaper transport(@PathParam("id") String id) {
        return documents
                .get(found(id).id())
                .map(document -> new TransportPaper(document, installations.isDemo()))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("fattura-acconto")
    @Produces(ViewWriter.HTML)
    public Response invoiceDeposit(@PathParam("id") String id) {
        Occasion one = found(id);
        return written(one, () -> invoicing.deposit(one.id()));
    }

    @POST
    @Path("fattura")
    @Produces(ViewWriter.HTML)
    public Response invoice(@PathParam("id") String id) {
        Occasion one = found(id);
        return written(one, () -> invoicing.finish(one.id()));
    }

    private Response written(Occasion one, Supplier<Invoices.Issued> work) {
        Form form = Form.empty(Set.of());
        form.attempt(work);
        return form.isRefused()
                ? Response.status(422).entity(sheets.one(one.id(), form)).build()
                : Response.seeOther(URI.create("/catering/" + one.id())).build();
    }

    @GET
    @Path("fattura-acconto.xml")
    @Produces(MediaType.APPLICATION_XML)
    public Response depositFile(@PathParam("id") String id) {
        return file(invoicing.ofDeposit(found(id).id()));
    }

    @GET
    @Path("fattura.xml")
    @Produces(MediaType.APPLICATION_XML)
    public Response file(@PathParam("id") String id) {
        return file(invoicing.last(found(id).id()));
    }

    private Response file(Optional<Invoices.Issued> invoice) {
        Invoices.Issued issued = invoice.orElseThrow(NotFoundException::new);
        byte[] xml = invoices.xml(issued.id()).orElseThrow(NotFoundException::new);
        return Response.ok(xml)
                .header("Content-Disposition", "attachment; filename=\"" + issued.fileName() + "\"")
                .build();
    }

    private Occasion found(String id) {
        try {
            return occasions.find(UUID.fromString(id)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
