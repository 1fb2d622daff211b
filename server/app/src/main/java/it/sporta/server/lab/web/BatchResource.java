package it.sporta.server.lab.web;

import it.sporta.server.Form;
import it.sporta.server.catalogue.Product;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.lab.Batch;
import it.sporta.server.lab.Batches;
import it.sporta.server.lab.Closing;
import it.sporta.server.lab.Label;
import it.sporta.server.lab.LabelText;
import it.sporta.server.lab.Labels;
import it.sporta.server.lab.Leftovers;
import it.sporta.server.lab.Notes;
import it.sporta.server.lab.Output;
import it.sporta.server.lab.Pot;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** One batch sheet, from the first weighing to the label. Its pattern leaves "nuova" to others. */
@Path("/laboratorio/{id:[0-9a-f-]{36}}")
@RequestScoped
@Produces(ViewWriter.HTML)
public class BatchResource {

    @Inject private BatchSheets sheets;
    @Inject private BatchForms reader;
    @Inject private Batches batches;
    @Inject private Pot pot;
    @Inject private Notes notes;
    @Inject private Closing closing;
    @Inject private Leftovers leftovers;
    @Inject private Labels labels;
    @Inject private Installations installations;
    @Inject private Visitor visitor;

    @GET
    public BatchView one(@PathParam("id") String id) {
        return sheets.one(found(id).id(), Form.empty(Set.of()));
    }

    @POST
    @Path("entra")
    public Response put(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Batch batch = found(id);
        return done(batch, typed, form -> () -> pot.put(batch.id(), reader.take(form)));
    }

    @POST
    @Path("versa")
    public Response pour(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Batch batch = found(id);
        return done(
                batch,
                typed,
                form ->
                        () -> {
                            Product product = reader.article(form.text("pour.article"));
                            return pot.pour(
                                    batch.id(),
                                    BatchForms.line(form),
                                    BatchForms.fresh(form),
                                    product.id(),
                                    BatchForms.kilos(form.text("pour.weight")),
                                    form.text("pour.wording"));
                        });
    }

    @POST
    @Path("entra/{line:[0-9]{1,4}}/togli")
    public Response takeBack(
            @PathParam("id") String id,
            @PathParam("line") int line,
            MultivaluedMap<String, String> typed) {
        Batch batch = found(id);
        return done(batch, typed, form -> () -> pot.takeBack(batch.id(), line));
    }

    @POST
    @Path("esce")
    public Response out(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Batch batch = found(id);
        return done(batch, typed, form -> () -> notes.out(batch.id(), reader.output(form)));
    }

    @POST
    @Path("esce/{line:[0-9]{1,4}}/togli")
    public Response strikeOutput(
            @PathParam("id") String id,
            @PathParam("line") int line,
            MultivaluedMap<String, String> typed) {
        Batch batch = found(id);
        return done(batch, typed, form -> () -> notes.strikeOutput(batch.id(), line));
    }

    @POST
    @Path("perde")
    public Response lose(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Batch batch = found(id);
        return done(batch, typed, form -> () -> notes.lost(batch.id(), reader.loss(form)));
    }

    @POST
    @Path("perde/{line:[0-9]{1,4}}/togli")
    public Response strikeLoss(
            @PathParam("id") String id,
            @PathParam("line") int line,
            MultivaluedMap<String, String> typed) {
        Batch batch = found(id);
        return done(batch, typed, form -> () -> notes.strikeLoss(batch.id(), line));
    }

    @POST
    @Path("chiudi")
    public Response close(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Batch batch = found(id);
        return done(
                batch,
                typed,
                form ->
                        () ->
                                closing.close(
                                        batch.id(),
                                        BatchForms.dates(
                                                form,
                                                batch.outputs().stream()
                                                        .map(Output::line)
                                                        .toList()),
                                        visitor.coordinator().id()));
    }

    @POST
    @Path("avanzi")
    public Response leave(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Batch batch = found(id);
        return done(
                batch,
                typed,
                form ->
                        () -> {
                            leftovers.weigh(reader.leftovers(form));
                            return batch;
                        });
    }

    @GET
    @Path("etichetta/{line:[0-9]{1,4}}")
    public LabelPaper label(@PathParam("id") String id, @PathParam("line") int line) {
        return paper(labels.of(found(id), line), 1);
    }

    @GET
    @Path("etichetta/{line:[0-9]{1,4}}/foglio.pdf")
    @Produces(PdfWriter.PDF)
    public LabelPaper labelSheet(@PathParam("id") String id, @PathParam("line") int line) {
        Label label = labels.of(found(id), line);
        int copies = Math.toIntExact(Math.min(label.pieces(), LabelPaper.MOST));
        return paper(label, copies);
    }

    private LabelPaper paper(Label label, int copies) {
        return new LabelPaper(label.name(), LabelText.of(label, installations.isDemo()), copies);
    }

    /** Work on what was typed. */
    @FunctionalInterface
    private interface Work {
        Supplier<Batch> with(Form form);
    }

    private Response done(Batch batch, MultivaluedMap<String, String> typed, Work work) {
        Form form = Form.of(typed, Set.of());
        form.attempt(work.with(form));
        return form.isRefused()
                ? Response.status(422).entity(sheets.one(batch.id(), form)).build()
                : Response.seeOther(URI.create("/laboratorio/" + batch.id())).build();
    }

    private Batch found(String id) {
        try {
            return batches.find(UUID.fromString(id)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
