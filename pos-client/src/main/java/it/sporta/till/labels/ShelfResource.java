package it.sporta.till.labels;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.people.PinPad;
import it.sporta.till.web.Answers;
import it.sporta.ui.ViewWriter;
import it.sporta.ui.Words;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Labels for the shelf: one article's, or those of all whose price is another today. */
@Path(ShelfResource.SCREEN)
@Produces(ViewWriter.HTML)
public final class ShelfResource {

    static final String SCREEN = "/labels/shelf";

    private static final Words WORDS = Words.of(ShelfResource.class, Locale.ITALIAN);
    private static final int LAST_PAGE = 10_000;

    private final LocalCatalogue catalogue;
    private final LabelQueue queue;
    private final Visit visit;
    private final UuidV7 ids;
    private final Supplier<LocalDate> today;

    public ShelfResource(
            LocalCatalogue catalogue,
            LabelQueue queue,
            PinPad people,
            UuidV7 ids,
            Supplier<LocalDate> today) {
        this.catalogue = catalogue;
        this.queue = queue;
        this.visit = new Visit(queue, people);
        this.ids = ids;
        this.today = today;
    }

    /**
     * @param family empty for what has another price today
     */
    @GET
    public ShelfView shelf(
            @QueryParam("family") @DefaultValue("") String family,
            @QueryParam("page") @DefaultValue("0") int page) {
        visit.touched();
        int sensible = Math.max(0, Math.min(page, LAST_PAGE));
        return ShelfView.of(catalogue, today.get(), family, sensible, ids.next().toString(), queue);
    }

    /** One of each whose price is another today, that may stand on a shelf and fits. */
    @POST
    public Response printChanged(
            @FormParam("press") @DefaultValue("") String press, @Context HttpHeaders request) {
        visit.touched();
        List<Sticker> stickers =
                ShelfView.printable(catalogue.repricedOn(today.get()), today.get()).stream()
                        .map(product -> ShelfSticker.of(product, today.get()))
                        .toList();
        if (stickers.isEmpty()) {
            throw new Refused("shelf.none");
        }
        queue.printEach(Visit.id(press), SCREEN, WORDS.text("shelf.changed"), stickers);
        return Answers.to(SCREEN, request);
    }

    @GET
    @Path("{product}")
    public LabelView label(@PathParam("product") String product) {
        visit.touched();
        Sticker sticker = ShelfSticker.of(find(product), today.get());
        return LabelView.of(sticker, queue, ids.next().toString());
    }

    @POST
    @Path("{product}")
    public Response print(
            @PathParam("product") String product,
            @FormParam("press") @DefaultValue("") String press,
            @FormParam("copies") @DefaultValue("") String copies,
            @Context HttpHeaders request) {
        visit.touched();
        PricedProduct found = find(product);
        Sticker sticker = ShelfSticker.of(found, today.get());
        queue.print(Visit.id(press), sticker, Visit.copies(copies, 1));
        return Answers.to(SCREEN + "?family=" + found.family(), request);
    }

    private PricedProduct find(String product) {
        return catalogue
                .find(new ProductId(Visit.id(product)))
                .orElseThrow(() -> new Refused("labels.gone"));
    }
}
