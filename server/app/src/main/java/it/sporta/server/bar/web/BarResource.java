package it.sporta.server.bar.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.Form;
import it.sporta.server.bar.DiningTables;
import it.sporta.server.bar.MadeToOrder;
import it.sporta.server.bar.Orders;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.recipes.Recipe;
import it.sporta.server.recipes.Recipes;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Bar. */
@Path("/bar")
@RequestScoped
@Produces(ViewWriter.HTML)
public class BarResource {

    private static final Set<String> FIELDS = Set.of("table.name");
    private static final Set<HubKind> SERVING = EnumSet.of(HubKind.BAR, HubKind.KITCHEN);

    @Inject private DiningTables tables;
    @Inject private MadeToOrder made;
    @Inject private Orders orders;
    @Inject private Recipes recipes;
    @Inject private Products products;
    @Inject private Hubs hubs;
    @Inject private Clock clock;

    @GET
    public BarView all() {
        return show(Optional.empty(), Form.empty(FIELDS));
    }

    /** Another table of a hub. */
    @POST
    @Path("{hub}/tavoli")
    public Response add(@PathParam("hub") UUID hub, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, FIELDS);
        UUID known = hubs.get(hub).id();
        if (form.read("table.name", name -> tables.add(known, name)).isEmpty()) {
            return Response.status(422).entity(show(Optional.of(hub), form)).build();
        }
        return again();
    }

    @POST
    @Path("tavoli/{table}/togli")
    public Response takeAway(@PathParam("table") UUID table) {
        tables.takeAway(table);
        return again();
    }

    /** Whether a dish is made when somebody orders it. */
    @POST
    @Path("{hub}/piatti/{product}/{how: al-momento|non-piu}")
    public Response say(
            @PathParam("hub") UUID hub,
            @PathParam("product") UUID product,
            @PathParam("how") String how) {
        Product dish = products.get(new ProductId(product));
        made.say(hubs.get(hub).id(), dish.id(), how.equals("al-momento"));
        return again();
    }

    private static Response again() {
        return Response.seeOther(URI.create("/bar")).build();
    }

    private BarView show(Optional<UUID> typedAt, Form form) {
        LocalDate today = Rome.today(clock);
        List<Recipe> known = recipes.all(today);
        return new BarView(
                hubs.all().stream()
                        .filter(hub -> SERVING.contains(hub.kind()))
                        .map(
                                hub ->
                                        room(
                                                hub,
                                                known,
                                                today,
                                                typedAt.equals(Optional.of(hub.id()))
                                                        ? form
                                                        : Form.empty(FIELDS)))
                        .toList());
    }

    private BarView.Room room(Hub hub, List<Recipe> known, LocalDate today, Form form) {
        Set<ProductId> toOrder = made.today(hub.id());
        return new BarView.Room(
                hub.id(),
                hub.name(),
                tables.tables(hub.id()),
                known.stream()
                        .flatMap(recipe -> products.find(recipe.product()).stream())
                        .filter(dish -> dish.isSoldAt(hub.id()))
                        .map(
                                dish ->
                                        new BarView.Dish(
                                                dish.id().value(),
                                                dish.name(),
                                                toOrder.contains(dish.id())))
                        .toList(),
                orders.of(hub.id(), today),
                form);
    }
}
