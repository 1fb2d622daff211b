package it.sporta.till.attaching;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.people.Role;
import it.sporta.till.people.PinPad;
import it.sporta.till.web.Answers;
import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** At the till, by a coordinator, perhaps with a technician: the fiscal printer in force. */
@Path("/devices/fiscal/machine")
@Produces(ViewWriter.HTML)
public final class MachineResource {

    private static final String SCREEN = "/devices/fiscal/machine";

    private final MachineDesk desk;
    private final PinPad people;

    public MachineResource(MachineDesk desk, PinPad people) {
        this.desk = desk;
        this.people = people;
    }

    /** What it told last, and how what is under way stands. */
    @GET
    public MachineView show() {
        coordinator();
        return MachineView.of(desk);
    }

    @POST
    @Path("read")
    public Response read(@Context HttpHeaders request) {
        coordinator();
        desk.read();
        return Answers.to(SCREEN, request);
    }

    @POST
    @Path("day")
    public Response printDay(@Context HttpHeaders request) {
        coordinator();
        desk.printDay();
        return Answers.to(SCREEN, request);
    }

    @POST
    @Path("drawer")
    public Response openDrawer(@Context HttpHeaders request) {
        desk.openDrawer(coordinator());
        return Answers.to(SCREEN, request);
    }

    private Operator coordinator() {
        people.touch();
        Operator operator = people.current().orElseThrow(() -> new Refused("nobody"));
        if (operator.role() != Role.COORDINATOR) {
            throw new Refused("devices.coordinator");
        }
        return operator;
    }
}
