package it.sporta.server.insight.web;

import it.sporta.server.insight.Proofs;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Conti. */
@Path("/oggi/conti")
@RequestScoped
@Produces(ViewWriter.HTML)
public class ProofResource {

    @Inject private Proofs proofs;
    @Inject private ProofList list;

    @GET
    public ProofView last() {
        return list.last();
    }

    @POST
    public Response prove() {
        proofs.prove();
        return Response.seeOther(URI.create("/oggi/conti")).build();
    }
}
