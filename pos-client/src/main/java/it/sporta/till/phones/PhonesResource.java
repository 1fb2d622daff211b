package it.sporta.till.phones;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Role;
import it.sporta.till.people.PinPad;
import it.sporta.till.web.Answers;
import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** At the till, by a coordinator: the listener on and off, a code for a phone, a phone out. */
@Path("/phones")
public final class PhonesResource {

    private static final String SCREEN = "/phones";

    private final Gate gate;
    private final Phones phones;
    private final PinPad people;

    public PhonesResource(Gate gate, Phones phones, PinPad people) {
        this.gate = gate;
        this.phones = phones;
        this.people = people;
    }

    @GET
    @Produces(ViewWriter.HTML)
    public PhonesView show() {
        requireCoordinator();
        return PhonesView.of(gate, phones, "");
    }

    @POST
    @Path("on")
    public Response on(
            @FormParam("address") @DefaultValue("") String address, @Context HttpHeaders request) {
        requireCoordinator();
        gate.turnOn(address);
        return Answers.to(SCREEN, request);
    }

    @POST
    @Path("off")
    public Response off(@Context HttpHeaders request) {
        requireCoordinator();
        gate.turnOff();
        return Answers.to(SCREEN, request);
    }

    /** The code is in this one answer and nowhere else. */
    @POST
    @Path("code")
    @Produces(ViewWriter.HTML)
    public PhonesView code() {
        requireCoordinator();
        return PhonesView.of(gate, phones, phones.newCode());
    }

    @POST
    @Path("{phone: [0-9a-f]{16}}/revoke")
    public Response revoke(@PathParam("phone") String phone, @Context HttpHeaders request) {
        requireCoordinator();
        phones.revoke(phone);
        return Answers.to(SCREEN, request);
    }

    private void requireCoordinator() {
        people.touch();
        if (people.current().orElseThrow(() -> new Refused("nobody")).role() != Role.COORDINATOR) {
            throw new Refused("phones.coordinator");
        }
    }
}
