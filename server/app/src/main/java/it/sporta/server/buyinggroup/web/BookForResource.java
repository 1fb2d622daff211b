package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.buyinggroup.Booking;
import it.sporta.server.buyinggroup.Cycle;
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
import java.util.Set;

/** Somebody books for a member who has no telephone; who did it is kept. */
@Path("/acquisti/{cycle}/soci/{member}")
@RequestScoped
@Produces(ViewWriter.HTML)
public class BookForResource {

    @Inject private Named named;
    @Inject private Members members;
    @Inject private Booking booking;
    @Inject private BookingSheet sheet;
    @Inject private Visitor visitor;

    @GET
    public BookingView show(@PathParam("cycle") String id, @PathParam("member") String who) {
        Cycle cycle = named.cycle(id);
        return sheet.of(cycle, member(cycle, who), frame(id, who), Form.empty(Set.of()));
    }

    @POST
    public Response book(
            @PathParam("cycle") String id,
            @PathParam("member") String who,
            MultivaluedMap<String, String> typed) {
        Cycle cycle = named.cycle(id);
        Member member = member(cycle, who);
        Form form = Wishes.form(typed);
        Booking.Wish wish = Wishes.read(cycle, member.id(), form, visitor.coordinator().id());
        if (!form.isRefused()) {
            form.attempt(
                    () -> {
                        booking.book(wish);
                        return true;
                    });
        }
        BookingSheet.Frame frame = frame(id, who);
        return form.isRefused()
                ? Response.status(422).entity(sheet.of(cycle, member, frame, form)).build()
                : Response.seeOther(URI.create(frame.post() + Wishes.place(form))).build();
    }

    private static BookingSheet.Frame frame(String cycle, String member) {
        String back = "/acquisti/" + cycle;
        return new BookingSheet.Frame(back, back + "/soci/" + member, true);
    }

    private Member member(Cycle cycle, String id) {
        return members.find(Typed.named(id))
                .filter(member -> member.organisation().equals(cycle.organisation()))
                .orElseThrow(NotFoundException::new);
    }
}
