package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.buyinggroup.Booking;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.CycleState;
import it.sporta.server.buyinggroup.Cycles;
import it.sporta.server.buyinggroup.Member;
import it.sporta.server.buyinggroup.Members;
import it.sporta.server.identity.web.Visitor;
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
import java.time.Clock;
import java.util.Set;

/** A member's own orders. Whose they are says the session, never the address. */
@Path("/gruppo")
@RequestScoped
@Produces(ViewWriter.HTML)
public class MyOrdersResource {

    @Inject private Cycles cycles;
    @Inject private Booking booking;
    @Inject private Members members;
    @Inject private BookingSheet sheet;
    @Inject private MyCycles mine;
    @Inject private Visitor visitor;
    @Inject private Clock clock;

    @GET
    public GroupView all() {
        return mine.of(member());
    }

    @GET
    @Path("{cycle}")
    public BookingView show(@PathParam("cycle") String cycle) {
        Member member = member();
        return sheet.of(cycle(cycle, member), member, frame(cycle), Form.empty(Set.of()));
    }

    @POST
    @Path("{cycle}")
    public Response book(@PathParam("cycle") String id, MultivaluedMap<String, String> typed) {
        Member member = member();
        Cycle cycle = cycle(id, member);
        Form form = Wishes.form(typed);
        Booking.Wish wish = Wishes.read(cycle, member.id(), form, member.id());
        if (!form.isRefused()) {
            form.attempt(
                    () -> {
                        booking.book(wish);
                        return true;
                    });
        }
        return form.isRefused()
                ? Response.status(422).entity(sheet.of(cycle, member, frame(id), form)).build()
                : Response.seeOther(URI.create("/gruppo/" + id + Wishes.place(form))).build();
    }

    private static BookingSheet.Frame frame(String cycle) {
        return new BookingSheet.Frame("/gruppo", "/gruppo/" + cycle, false);
    }

    private Member member() {
        return members.find(visitor.member().id()).orElseThrow(NotFoundException::new);
    }

    /** Of the member's own group, and not while it is being written. */
    private Cycle cycle(String id, Member member) {
        return cycles.find(Typed.named(id))
                .filter(cycle -> cycle.organisation().equals(member.organisation()))
                .filter(cycle -> cycle.state(clock.instant()) != CycleState.DRAFT)
                .orElseThrow(NotFoundException::new);
    }
}
