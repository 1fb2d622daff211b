package it.sporta.server.insight.web;

import it.sporta.kernel.ticket.Channel;
import it.sporta.server.Days;
import it.sporta.server.identity.web.Unattended;
import it.sporta.ui.ViewWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** Oggi, the first page. */
@Path("/")
@RequestScoped
@Produces(ViewWriter.HTML)
public class TodayResource {

    @Inject private Glance glance;
    @Inject private SoldList sold;
    @Inject private TicketSheet tickets;

    @GET
    public TodayView day(@QueryParam("giorno") @DefaultValue("") String day) {
        TodayView today = glance.of(read(day));
        return day.isEmpty() || readable(day).isPresent() ? today : today.instead();
    }

    /** The page asks by itself; nothing is answered while nothing has changed. */
    @GET
    @Path("oggi/ora")
    @Unattended
    public Response now(
            @QueryParam("giorno") @DefaultValue("") String day,
            @QueryParam("visto") @DefaultValue("") String seen) {
        TodayView view = glance.of(read(day));
        return view.stamp().equals(seen) ? Response.noContent().build() : Response.ok(view).build();
    }

    @GET
    @Path("oggi/vendite")
    public SoldView sold(
            @QueryParam("giorno") @DefaultValue("") String day,
            @QueryParam("sede") @DefaultValue("") String hub,
            @QueryParam("da") @DefaultValue("") String from,
            @QueryParam("a") @DefaultValue("") String to,
            @QueryParam("di") @DefaultValue("") String seller,
            @QueryParam("canale") @DefaultValue("") String trade) {
        Optional<Days> days = Days.read(from, to);
        return days.isEmpty()
                ? sold.of(read(day), hub)
                : sold.of(days.get(), counter(seller, trade));
    }

    private static SoldList.Counter counter(String seller, String trade) {
        try {
            return new SoldList.Counter(UUID.fromString(seller), Channel.valueOf(trade));
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException(unknown);
        }
    }

    @GET
    @Path("oggi/vendite/{ticket}")
    public TicketView ticket(@PathParam("ticket") String ticket) {
        try {
            return tickets.of(UUID.fromString(ticket)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    /** A day nobody can read is today. */
    private LocalDate read(String day) {
        return readable(day).orElse(glance.today());
    }

    private Optional<LocalDate> readable(String day) {
        try {
            LocalDate asked = LocalDate.parse(day);
            boolean known = asked.getYear() >= 2000;
            LocalDate today = glance.today();
            return known ? Optional.of(asked.isAfter(today) ? today : asked) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
