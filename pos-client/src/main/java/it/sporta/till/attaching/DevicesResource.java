package it.sporta.till.attaching;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Role;
import it.sporta.till.devices.DeviceKey;
import it.sporta.till.devices.Devices;
import it.sporta.till.people.PinPad;
import it.sporta.till.trial.TerminalQuestion;
import it.sporta.till.web.Answers;
import it.sporta.ui.ViewWriter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** At the till, by a coordinator: what hangs here. */
@Path("/devices")
@Produces(ViewWriter.HTML)
public final class DevicesResource {

    private static final String SCREEN = "/devices";

    private final DeviceDesk desk;
    private final Devices devices;
    private final Report report;
    private final PinPad people;

    public DevicesResource(DeviceDesk desk, Devices devices, Clock clock, PinPad people) {
        this.desk = desk;
        this.devices = devices;
        this.report = new Report(devices, desk, clock);
        this.people = people;
    }

    @GET
    public DevicesView first() {
        return device(DeviceKey.SCALE_KIND.role());
    }

    @GET
    @Path("{role: [a-z]+}")
    public DevicesView device(@PathParam("role") String role) {
        requireCoordinator();
        return DevicesView.of(known(role), desk, devices);
    }

    /** How the trial stands; asked a few times a second while it goes on. */
    @GET
    @Path("{role: [a-z]+}/trial")
    public TrialView trial(@PathParam("role") String role) {
        requireCoordinator();
        return TrialView.of(known(role), desk, devices);
    }

    /** Of another kind something else is asked. */
    @POST
    @Path("{role: [a-z]+}/kind")
    public Response kind(
            @PathParam("role") String role,
            MultivaluedMap<String, String> form,
            @Context HttpHeaders request) {
        return typing(role, form, request, known -> {});
    }

    @POST
    @Path("{role: [a-z]+}/trial")
    public Response tryOut(
            @PathParam("role") String role,
            MultivaluedMap<String, String> form,
            @Context HttpHeaders request) {
        return typing(role, form, request, desk::tryOut);
    }

    @POST
    @Path("{role: [a-z]+}")
    public Response save(
            @PathParam("role") String role,
            MultivaluedMap<String, String> form,
            @Context HttpHeaders request) {
        return typing(role, form, request, desk::save);
    }

    /**
     * Something that goes with what is typed.
     *
     * @param act with the role
     */
    private Response typing(
            String role,
            MultivaluedMap<String, String> form,
            HttpHeaders request,
            Consumer<String> act) {
        return pressed(
                role,
                request,
                known -> {
                    desk.type(known, typed(known, form));
                    act.accept(known);
                });
    }

    private Response pressed(String role, HttpHeaders request, Consumer<String> act) {
        requireCoordinator();
        act.accept(known(role));
        return Answers.to(SCREEN + "/" + role, request);
    }

    /** Puts a question to the payment terminal. */
    @POST
    @Path("{role: terminal}/ask")
    public Response ask(
            @PathParam("role") String role,
            @FormParam("what") @DefaultValue("") String what,
            @Context HttpHeaders request) {
        return pressed(
                role,
                request,
                known ->
                        desk.ask(TerminalQuestion.named(what).orElseThrow(NotFoundException::new)));
    }

    /** A slip of the fiscal printer that answered. */
    @POST
    @Path("fiscal/slip")
    public Response print(@Context HttpHeaders request) {
        return pressed("fiscal", request, role -> desk.print());
    }

    @POST
    @Path("{role: [a-z]+}/offer")
    public Response takeOver(@PathParam("role") String role, @Context HttpHeaders request) {
        return pressed(role, request, known -> desk.takeOver());
    }

    @POST
    @Path("{role: [a-z]+}/forget")
    public Response forget(@PathParam("role") String role, @Context HttpHeaders request) {
        return pressed(role, request, desk::forget);
    }

    @POST
    @Path("{role: [a-z]+}/remove")
    public Response remove(@PathParam("role") String role, @Context HttpHeaders request) {
        return pressed(role, request, desk::remove);
    }

    @GET
    @Path("report.txt")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public Response report() {
        requireCoordinator();
        return Response.ok(report.text())
                .header("Content-Disposition", "attachment; filename=\"dispositivi.txt\"")
                .build();
    }

    private static Map<DeviceKey, String> typed(String role, MultivaluedMap<String, String> form) {
        Map<DeviceKey, String> typed = new EnumMap<>(DeviceKey.class);
        form.forEach(
                (name, values) ->
                        DeviceKey.named(name)
                                .filter(key -> key.role().equals(role))
                                .ifPresent(key -> typed.put(key, last(values))));
        return typed;
    }

    /** A port that is typed counts more than one that is picked, and stands after it. */
    private static String last(Iterable<String> values) {
        String last = "";
        for (String value : values) {
            last = value.isBlank() ? last : value.strip();
        }
        return last;
    }

    private static String known(String role) {
        if (!DeviceKey.roles().contains(role)) {
            throw new NotFoundException();
        }
        return role;
    }

    private void requireCoordinator() {
        people.touch();
        if (people.current().orElseThrow(() -> new Refused("nobody")).role() != Role.COORDINATOR) {
            throw new Refused("devices.coordinator");
        }
    }
}
