package it.sporta.server.catalogue.web;

import it.sporta.kernel.Refused;
import it.sporta.server.Form;
import it.sporta.server.catalogue.Catalogue;
import it.sporta.server.catalogue.Producer;
import it.sporta.server.catalogue.Products;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;

/** Produttori. */
@Path("/prodotti/produttori")
@RequestScoped
@Produces(ViewWriter.HTML)
public class ProducersResource {

    private static final Set<String> FIELDS =
            Set.of(
                    "producer.name",
                    "producer.place",
                    "producer.province",
                    "producer.km",
                    "producer.intermediaries");

    @Inject private Products products;
    @Inject private Catalogue catalogue;

    @GET
    public ProducersView all() {
        return new ProducersView(products.producers(), Form.empty(FIELDS));
    }

    @POST
    public Response add(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, FIELDS);
        var km = form.read("producer.km", text -> number(text, "producer.km.wrong"));
        var hands =
                form.read(
                        "producer.intermediaries",
                        text -> number(text, "producer.intermediaries.wrong"));
        if (!form.isRefused()) {
            form.attempt(
                    () -> catalogue.meet(particulars(form, km.orElseThrow(), hands.orElseThrow())));
        }
        return form.isRefused()
                ? Response.status(422).entity(new ProducersView(products.producers(), form)).build()
                : Response.seeOther(URI.create("/prodotti/produttori")).build();
    }

    private static Producer.Particulars particulars(Form form, int km, int hands) {
        return new Producer.Particulars(
                form.text("producer.name"),
                form.text("producer.place"),
                form.text("producer.province"),
                km,
                hands,
                form.has("producer.social", "yes"));
    }

    /** Unlike a tare, a distance nobody wrote is not zero: it would be <em>km 0</em>. */
    private static int number(String text, String reason) {
        if (text.isBlank()) {
            throw new Refused(reason);
        }
        return (int) ProductForm.whole(text, reason);
    }
}
