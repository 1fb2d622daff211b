package it.sporta.till.cash;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.people.Operator;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.people.PinPad;
import it.sporta.till.web.Answers;
import it.sporta.ui.Format;
import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Opening and closing the drawer's shift. */
@Path("/shift")
public final class ShiftResource {

    private static final int FARTHEST_DAYS = 7;

    private final Shifts shifts;
    private final PinPad people;
    private final LocalCatalogue catalogue;
    private final Clock clock;
    private final BooleanSupplier busy;
    private final BooleanSupplier fiscal;
    private final Doubt doubt = new Doubt();

    /**
     * @param busy whether a ticket is open
     * @param fiscal whether a fiscal printer hangs here, whose day is closed, too
     */
    public ShiftResource(
            Shifts shifts,
            PinPad people,
            LocalCatalogue catalogue,
            Clock clock,
            BooleanSupplier busy,
            BooleanSupplier fiscal) {
        this.shifts = shifts;
        this.people = people;
        this.catalogue = catalogue;
        this.clock = clock;
        this.busy = busy;
        this.fiscal = fiscal;
    }

    @GET
    @Path("open")
    @Produces(ViewWriter.HTML)
    public Response askFloat(@Context HttpHeaders request) {
        operator();
        if (shifts.current().isPresent()) {
            return Answers.to("/sell", request);
        }
        Optional<OpenShiftView.Result> closed = shifts.lastClosing().map(OpenShiftView.Result::of);
        return Answers.page(new OpenShiftView(today(), !catalogue.isEmpty(), closed));
    }

    @POST
    @Path("open")
    public Response open(MultivaluedMap<String, String> form, @Context HttpHeaders request) {
        Operator operator = operator();
        shifts.open(Count.given(form), businessDate(form.getFirst("date")), operator);
        return Answers.to("/sell", request);
    }

    @GET
    @Path("close")
    @Produces(ViewWriter.HTML)
    public CloseShiftView askCount() {
        operator();
        Shift shift = shifts.current().orElseThrow(() -> new Refused("shift.none"));
        return new CloseShiftView(
                Format.ITALIAN.weekday(shift.businessDate()),
                shift.tickets(),
                fiscal.getAsBoolean());
    }

    @POST
    @Path("close")
    public Response close(MultivaluedMap<String, String> form, @Context HttpHeaders request) {
        Operator operator = operator();
        if (busy.getAsBoolean()) {
            throw new Refused("shift.busy");
        }
        Money found = Count.given(form);
        doubt.require(shifts.current().orElseThrow(() -> new Refused("shift.none")), found);
        shifts.close(found, operator);
        return Answers.to("/shift/open", request);
    }

    @POST
    @Path("sum")
    @Produces(ViewWriter.HTML)
    public SumView sum(MultivaluedMap<String, String> form) {
        people.touch();
        return new SumView(Format.ITALIAN.money(Count.of(form).cents()));
    }

    private Operator operator() {
        people.touch();
        return people.current().orElseThrow(() -> new Refused("nobody"));
    }

    private LocalDate today() {
        return Rome.today(clock);
    }

    /** A shop may open its books for yesterday or tomorrow, not for another season. */
    private LocalDate businessDate(String text) {
        LocalDate today = today();
        try {
            LocalDate date = text == null || text.isBlank() ? today : LocalDate.parse(text);
            if (Math.abs(date.toEpochDay() - today.toEpochDay()) > FARTHEST_DAYS) {
                throw new Refused("shift.date");
            }
            return date;
        } catch (DateTimeException e) {
            throw new Refused("shift.date");
        }
    }
}
