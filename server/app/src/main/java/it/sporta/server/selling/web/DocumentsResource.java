package it.sporta.server.selling.web;

import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Person;
import it.sporta.server.selling.ClosedDay;
import it.sporta.server.selling.SaleDocuments;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Documenti commerciali, to be looked at: only the till and its machine can issue one. */
@Path("/vendite/documenti")
@RequestScoped
@Produces(ViewWriter.HTML)
public class DocumentsResource {

    @Inject private SaleDocuments documents;
    @Inject private Hubs hubs;
    @Inject private People people;

    @GET
    public DocumentsView list() {
        return new DocumentsView(
                documents.owed().stream()
                        .map(
                                one ->
                                        new DocumentsView.Owed(
                                                one,
                                                hubs.find(one.hub()).map(Hub::name).orElse("")))
                        .toList(),
                documents.odd(),
                documents.closings().stream().map(this::closed).toList());
    }

    private DocumentsView.Closed closed(ClosedDay day) {
        return new DocumentsView.Closed(
                day, day.fact().operator().flatMap(people::find).map(Person::name).orElse(""));
    }
}
