package it.sporta.server.insight.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.Days;
import it.sporta.server.insight.Cut;
import it.sporta.server.insight.Term;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** La settimana: everything a coordinator answers for, and the movements behind each figure. */
@Path("/settimana")
@RequestScoped
@Produces(ViewWriter.HTML)
public class WeekResource {

    @Inject private WeekSheet sheet;
    @Inject private MovementList movements;
    @Inject private Clock clock;

    /** A day that has not come is today; so is one nobody can read, and the page says so. */
    @GET
    public WeekView week(@QueryParam("giorno") @DefaultValue("") String day) {
        LocalDate today = Rome.today(clock);
        Optional<Days> asked = day.isEmpty() ? Optional.of(Days.weekOf(today)) : week(day, today);
        return asked.map(sheet::of).orElseGet(() -> sheet.of(Days.weekOf(today)).instead());
    }

    /** Empty where nobody can read it. */
    static Optional<Days> week(String day, LocalDate today) {
        try {
            LocalDate asked = LocalDate.parse(day);
            return Optional.of(Days.weekOf(asked.isAfter(today) ? today : asked));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @GET
    @Path("movimenti")
    public MovementsView movements(
            @QueryParam("da") @DefaultValue("") String from,
            @QueryParam("a") @DefaultValue("") String to,
            @QueryParam("di") @DefaultValue("") String owner,
            @QueryParam("sede") @DefaultValue("") String hub,
            @QueryParam("voce") @DefaultValue("") String term,
            @QueryParam("canale") @DefaultValue("") String trade,
            @QueryParam("articolo") @DefaultValue("") String product,
            @QueryParam("pagina") @DefaultValue("1") int page) {
        Cut cut =
                new Cut(
                        Days.read(from, to).orElseThrow(NotFoundException::new),
                        id(owner).orElseThrow(NotFoundException::new),
                        id(hub),
                        Term.parse(term).orElseThrow(NotFoundException::new),
                        Cut.Trade.parse(trade),
                        id(product).map(ProductId::new));
        return movements.of(cut, page);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
