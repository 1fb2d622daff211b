package it.sporta.server.stock.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.UuidV7;
import it.sporta.server.Form;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Receiving;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;

/** Magazzino. */
@Path("/magazzino")
@RequestScoped
@Produces(ViewWriter.HTML)
public class StockResource {

    @Inject private StockList list;
    @Inject private LotSheet sheet;
    @Inject private ReceiveForm reader;
    @Inject private Receiving receiving;
    @Inject private Products products;
    @Inject private Hubs hubs;
    @Inject private Places places;
    @Inject private Clock clock;

    @GET
    public StockView all(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("sede") @DefaultValue("") String hub,
            @QueryParam("scade") @DefaultValue("") String expiring,
            @QueryParam("pagina") @DefaultValue("1") String page) {
        int asked = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        return list.show(new StockView.Filter(text, hub, expiring.equals("1"), asked));
    }

    @GET
    @Path("lotti/{lot}")
    public LotView lot(@PathParam("lot") String lot) {
        try {
            return sheet.of(UUID.fromString(lot)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    @GET
    @Path("ricevi")
    public ReceiveView blank(
            @QueryParam("articolo") @DefaultValue("") String product,
            @QueryParam("sede") @DefaultValue("") String hub) {
        Form form =
                Form.empty(ReceiveForm.FIELDS)
                        .with("lot", new UuidV7(clock).next().toString())
                        .with("lot.product", product)
                        .with("sede", hub)
                        .with("lot.received", Rome.today(clock).toString());
        return view(form);
    }

    @POST
    @Path("ricevi")
    public Response receive(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed, ReceiveForm.FIELDS);
        Optional<Lot> lot =
                reader.read(form, Rome.today(clock))
                        .flatMap(delivery -> form.attempt(() -> receiving.receive(delivery)));
        return lot.isPresent()
                ? Response.seeOther(URI.create("/magazzino/lotti/" + lot.get().id())).build()
                : Response.status(422).entity(view(form)).build();
    }

    private ReceiveView view(Form form) {
        List<Entry<String, String>> articles =
                products.all().stream()
                        .filter(product -> !product.isWithdrawn())
                        .map(p -> entry(p.id(), p.name() + " (" + p.unit().symbol() + ")"))
                        .toList();
        List<Entry<String, String>> makers = new ArrayList<>();
        products.producers().forEach(p -> makers.add(entry(p.id(), p.name())));
        return new ReceiveView(form, articles, hubPlaces(form.text("sede")), makers);
    }

    /** Of the hub that was chosen before; of all where none was, or there is no such hub. */
    private List<Entry<String, String>> hubPlaces(String chosen) {
        List<Hub> known = hubs.all();
        List<Hub> one = known.stream().filter(hub -> hub.id().toString().equals(chosen)).toList();
        List<Entry<String, String>> all = new ArrayList<>();
        for (Hub hub : one.isEmpty() ? known : one) {
            for (Place place : places.of(hub.id())) {
                if (place.kind().isRoom()) {
                    var key = new ReceiveForm.HubPlace(hub.id(), place.id());
                    all.add(entry(key, hub.name() + ": " + place.name()));
                }
            }
        }
        return all;
    }

    private static Entry<String, String> entry(Object key, String name) {
        return Map.entry(key.toString(), name);
    }
}
