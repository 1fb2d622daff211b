package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Role;
import it.sporta.till.cash.Shift;
import it.sporta.till.cash.Shifts;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.catalogue.Pictures;
import it.sporta.till.catalogue.Tiles;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.Weigher;
import it.sporta.till.people.PinPad;
import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What the selling screen shows. */
@Path("/sell")
@Produces(ViewWriter.HTML)
public final class SellingResource {

    private static final int LAST_PAGE = 10_000;

    private final CashDesk desk;
    private final Checkout checkout;
    private final LocalCatalogue catalogue;
    private final Pictures pictures;
    private final Seat<Weigher> weigher;
    private final PinPad people;
    private final Shifts shifts;
    private final BooleanSupplier labels;
    private final BooleanSupplier fiscal;

    /**
     * @param labels whether a label printer hangs at this till
     * @param fiscal whether a fiscal printer does
     */
    public SellingResource(
            CashDesk desk,
            Checkout checkout,
            LocalCatalogue catalogue,
            Pictures pictures,
            Seat<Weigher> weigher,
            PinPad people,
            Shifts shifts,
            BooleanSupplier labels,
            BooleanSupplier fiscal) {
        this.desk = desk;
        this.checkout = checkout;
        this.catalogue = catalogue;
        this.pictures = pictures;
        this.weigher = weigher;
        this.people = people;
        this.shifts = shifts;
        this.labels = labels;
        this.fiscal = fiscal;
    }

    @GET
    public SellView sell() {
        return new SellView(TicketView.of(desk.state()), goods("", 0), ScaleView.of(weigher));
    }

    @GET
    @Path("goods")
    public GoodsView goods(
            @QueryParam("family") @DefaultValue("") String family,
            @QueryParam("page") @DefaultValue("0") int page) {
        int sensible = Math.max(0, Math.min(page, LAST_PAGE));
        LocalDate day = businessDate();
        return GoodsView.of(
                catalogue, pictures, day, family, sensible, desk.prepared().open("").size());
    }

    @GET
    @Path("search")
    public SearchView search(@QueryParam("q") @DefaultValue("") String words) {
        LocalDate day = businessDate();
        List<GoodsView.TileKey> found =
                catalogue.search(words, Tiles.PER_PAGE).stream()
                        .map(product -> GoodsView.tile(product, false, pictures, day))
                        .toList();
        return new SearchView(words, found);
    }

    @GET
    @Path("dues")
    public DuesView dues(@QueryParam("q") @DefaultValue("") String words) {
        LocalDate day = businessDate();
        return DuesView.of(words, desk.prepared().open(words), day);
    }

    @GET
    @Path("more")
    public MoreView more() {
        businessDate();
        return new MoreView(
                checkout.lastSale().isPresent(),
                labels.getAsBoolean(),
                people.current().filter(who -> who.role() == Role.COORDINATOR).isPresent(),
                fiscal.getAsBoolean(),
                checkout.papers().prints() ? CashDrawer.Reason.keys() : List.of());
    }

    /** Asked a few times a second while the scale is live; nobody touched anything. */
    @GET
    @Path("scale")
    public ScaleView scale() {
        return ScaleView.of(weigher);
    }

    private LocalDate businessDate() {
        people.touch();
        if (people.current().isEmpty()) {
            throw new Refused("nobody");
        }
        return shifts.current()
                .map(Shift::businessDate)
                .orElseThrow(() -> new Refused("shift.none"));
    }
}
