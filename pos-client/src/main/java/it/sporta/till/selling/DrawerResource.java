package it.sporta.till.selling;

import it.sporta.till.people.PinPad;
import it.sporta.till.web.Answers;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The drawer, opened by a key and for a reason. */
@Path("/sell/drawer")
public final class DrawerResource {

    private final CashDesk desk;
    private final CashDrawer drawer;
    private final PinPad people;

    public DrawerResource(CashDesk desk, CashDrawer drawer, PinPad people) {
        this.desk = desk;
        this.drawer = drawer;
        this.people = people;
    }

    @POST
    public Response open(
            @FormParam("reason") @DefaultValue("") String reason, @Context HttpHeaders request) {
        people.touch();
        desk.papers().openDrawer(drawer, CashDrawer.Reason.of(reason));
        return Answers.to("/sell", request);
    }
}
