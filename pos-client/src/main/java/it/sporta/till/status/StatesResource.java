package it.sporta.till.status;

import it.sporta.till.devices.Devices;
import it.sporta.till.journal.Connection;
import it.sporta.ui.ViewWriter;
import it.sporta.ui.trouble.Message.Kind;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How the devices and the server stand, from what is known already: asking costs nothing. */
@Path("/states")
public final class StatesResource {

    private final Devices devices;
    private final BooleanSupplier troubled;
    private final Supplier<LocalDate> today;
    private final Supplier<Connection> server;
    private final BooleanSupplier dead;
    private final BooleanSupplier trusted;
    private final IntSupplier papers;
    private final IntSupplier documents;
    private final BooleanSupplier late;

    /**
     * @param troubled whether the file of the devices has lines that do not fit
     * @param dead whether the journal takes nothing any more
     * @param trusted false also when damage was found in a journal that still takes sales
     * @param papers how many receipts are not surely out
     * @param documents how many sales have no documento commerciale
     * @param late whether the fiscal printer's day is open past its hour
     */
    public StatesResource(
            Devices devices,
            BooleanSupplier troubled,
            Supplier<LocalDate> today,
            Supplier<Connection> server,
            BooleanSupplier dead,
            BooleanSupplier trusted,
            IntSupplier papers,
            IntSupplier documents,
            BooleanSupplier late) {
        this.devices = devices;
        this.troubled = troubled;
        this.today = today;
        this.server = server;
        this.dead = dead;
        this.trusted = trusted;
        this.papers = papers;
        this.documents = documents;
        this.late = late;
    }

    @GET
    @Produces(ViewWriter.HTML)
    public StatesView states() {
        List<State> states = new ArrayList<>();
        if (dead.getAsBoolean()) {
            states.add(State.of("till", Kind.STOP, "state.journal.dead"));
        } else if (!trusted.getAsBoolean()) {
            states.add(State.of("till", Kind.STOP, "state.journal.damaged"));
        }
        int owed = papers.getAsInt();
        if (owed > 0) {
            State paper = State.of("receipt", Kind.LOOK, "state.papers", "count", owed);
            states.add(paper.leadingTo("/sell/papers"));
        }
        int due = documents.getAsInt();
        if (due > 0) {
            State document = State.of("receipt", Kind.STOP, "state.documents", "count", due);
            states.add(document.leadingTo("/sell/papers"));
        }
        if (late.getAsBoolean()) {
            states.add(State.of("lock", Kind.LOOK, "state.fiscal.late").leadingTo("/fiscal"));
        }
        if (troubled.getAsBoolean()) {
            states.add(State.of("plug", Kind.STOP, "state.devices.file").leadingTo("/devices"));
        }
        Optional<State> fiscal = DeviceStates.of("fiscal", devices);
        fiscal.ifPresent(states::add);
        DeviceStates.of("printer", devices)
                .or(() -> fiscal.isPresent() ? Optional.empty() : Optional.of(none("printer")))
                .ifPresent(states::add);
        states.add(DeviceStates.of("scale", devices).orElse(none("scale")));
        DeviceStates.verification(devices, today.get()).ifPresent(states::add);
        DeviceStates.of("terminal", devices).ifPresent(states::add);
        Stream.of("scanner", "display")
                .flatMap(role -> DeviceStates.of(role, devices).stream())
                .filter(state -> state.kind() != Kind.GOOD)
                .forEach(states::add);
        Connection connection = server.get();
        if (connection.returned() > 0) {
            states.add(
                    State.of("till", Kind.LOOK, "state.returned", "count", connection.returned()));
        }
        if (connection.missing()) {
            states.add(State.of("till", Kind.LOOK, "state.missing"));
        }
        if (!connection.lost().isEmpty()) {
            states.add(State.of("till", Kind.STOP, "state.lost", "entries", connection.lost()));
        }
        if (connection.old() != Connection.Old.SENT) {
            states.add(State.of("till", Kind.LOOK, "state.old." + connection.old()));
        }
        State shown = server(connection);
        states.add(connection.contact().mustJoinAgain() ? shown.leadingTo("/join") : shown);
        return new StatesView(states);
    }

    private static State none(String device) {
        return State.of(device, Kind.LOOK, "state." + device + ".none");
    }

    private static State server(Connection connection) {
        Kind kind =
                switch (connection.contact()) {
                    case HERE -> Kind.GOOD;
                    case BEGINNING, AWAY, FEED_UNREADABLE -> Kind.LOOK;
                    case FOREIGN, FORK, REPLACED, REJECTED -> Kind.STOP;
                };
        boolean waiting = connection.sales() > 0 && kind != Kind.GOOD;
        return waiting
                ? State.of(
                        "server",
                        kind,
                        "state.server." + connection.contact() + ".waiting",
                        "count",
                        connection.sales())
                : State.of("server", kind, "state.server." + connection.contact());
    }
}
