package it.sporta.server.lab.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.Days;
import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.web.Visitor;
import it.sporta.server.lab.Batch;
import it.sporta.server.lab.Opening;
import it.sporta.server.lab.Trade;
import it.sporta.server.recipes.Recipe;
import it.sporta.server.recipes.Recipes;
import it.sporta.ui.Format;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

/** Laboratorio e cucina: which batches there are, and the beginning of another. */
@Path("/laboratorio")
@RequestScoped
@Produces(ViewWriter.HTML)
public class LabResource {

    private static final Set<String> FIELDS =
            Set.of("batch.hub", "batch.trade", "batch.recipe", "batch.wanted", "batch.name");

    @Inject private BatchSheets sheets;
    @Inject private Opening opening;
    @Inject private Recipes recipes;
    @Inject private Products products;
    @Inject private Hubs hubs;
    @Inject private Visitor visitor;
    @Inject private Clock clock;

    @GET
    public BatchesView all(
            @QueryParam("da") @DefaultValue("") String from,
            @QueryParam("a") @DefaultValue("") String to,
            @QueryParam("di") @DefaultValue("") String owner) {
        return Days.read(from, to).map(days -> sheets.closed(days, owner)).orElseGet(sheets::all);
    }

    @GET
    @Path("nuova")
    public OpeningView blank(
            @QueryParam("ricetta") @DefaultValue("") String recipe,
            @QueryParam("sede") @DefaultValue("") String hub) {
        Form form =
                Form.empty(FIELDS)
                        .with("batch", new UuidV7(clock).next().toString())
                        .with("batch.hub", hub.isEmpty() ? kitchen() : hub)
                        .with("batch.recipe", recipe);
        current().stream()
                .filter(one -> one.id().toString().equals(recipe))
                .findFirst()
                .ifPresent(one -> proposed(form, one));
        return view(form);
    }

    /** Where things are made, if there is such a place. */
    private String kitchen() {
        return hubs.all().stream()
                .filter(hub -> hub.kind() == HubKind.KITCHEN)
                .map(hub -> hub.id().toString())
                .findFirst()
                .orElse("");
    }

    private void proposed(Form form, Recipe recipe) {
        boolean dish = products.get(recipe.product()).family().equals("piatti");
        form.with("batch.trade", (dish ? Trade.KITCHEN : Trade.LABORATORY).name());
        form.with("batch.wanted", Format.ITALIAN.quantity(recipe.makes().quantity()));
    }

    @POST
    @Path("nuova")
    public Response open(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, FIELDS);
        Optional<Batch> batch =
                form.attempt(() -> wish(form))
                        .flatMap(
                                wish ->
                                        form.attempt(
                                                () ->
                                                        opening.open(
                                                                wish, visitor.coordinator().id())));
        return batch.isPresent()
                ? Response.seeOther(URI.create("/laboratorio/" + batch.get().id())).build()
                : Response.status(422).entity(view(form)).build();
    }

    private Opening.Wish wish(Form form) {
        String recipe = form.text("batch.recipe");
        Optional<Recipe> known =
                recipe.isEmpty()
                        ? Optional.empty()
                        : recipes.on(Typed.id(recipe, "recipe.unknown"), Rome.today(clock));
        return new Opening.Wish(
                Typed.id(form.text("batch"), "lab.form.old"),
                Typed.id(form.text("batch.hub"), "hub.unknown"),
                Trade.valueOf(form.has("batch.trade", "KITCHEN") ? "KITCHEN" : "LABORATORY"),
                known.map(Recipe::id),
                known.flatMap(one -> wanted(form, one)),
                form.text("batch.name"));
    }

    private static Optional<Quantity> wanted(Form form, Recipe recipe) {
        String text = form.text("batch.wanted");
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(Typed.quantity(text, recipe.makes().quantity().unit()));
    }

    private OpeningView view(Form form) {
        List<Entry<String, String>> places =
                hubs.all().stream()
                        .map((Hub hub) -> Map.entry(hub.id().toString(), hub.name()))
                        .toList();
        List<Entry<String, String>> known =
                current().stream()
                        .map(one -> Map.entry(one.id().toString(), name(one)))
                        .sorted(Entry.comparingByValue())
                        .toList();
        return new OpeningView(form, places, known);
    }

    private List<Recipe> current() {
        return recipes.all(Rome.today(clock));
    }

    private String name(Recipe recipe) {
        return products.find(recipe.product()).map(Product::name).orElse("");
    }
}
