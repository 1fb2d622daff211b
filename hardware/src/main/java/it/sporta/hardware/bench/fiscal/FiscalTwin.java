package it.sporta.hardware.bench.fiscal;

import com.sun.net.httpserver.HttpExchange;
import it.sporta.hardware.bench.Changes;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A virtual fiscal printer: a web server on this machine alone. It does one thing at a time; can
 * run out of paper, stand open, be switched off, and misbehave once as it is told.
 */
public abstract class FiscalTwin implements AutoCloseable {
    /** What a machine says to a request; where it says nothing, the connection just ends. */
    record Spoken(int httpStatus, String text) {}

    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private final WebPlug plug = new WebPlug();
    private final Changes changes = new Changes();
    private final RtMachine machine;
    private final Behaviour behaviour;
    private boolean paperLow;
    private volatile int requests;

    FiscalTwin(RtMachine machine) {
        this.machine = machine;
        this.behaviour = new Behaviour(this, machine);
    }

    // ---- what a person sees and does

    /** Where it listens; the same after it was switched off and on. */
    public final URI address() {
        return plug.address();
    }

    public final String serial() {
        return machine.serial();
    }

    /** Tells watchers of every change. */
    public final Changes changes() {
        return changes;
    }

    /** All documents it ever numbered, oldest first. */
    public final List<PrintedDocument> documents() {
        return held(() -> List.copyOf(machine.archive()));
    }

    /** Number of the last daily closing. */
    public final int closings() {
        return held(machine::closings);
    }

    public final boolean isDocumentOpen() {
        return held(() -> machine.draft().isPresent());
    }

    /** Whether something was sold since the last daily closing. */
    public final boolean isDayOpen() {
        return held(machine::isDayOpen);
    }

    public final boolean isTraining() {
        return held(machine::isTraining);
    }

    public final boolean isOutOfPaper() {
        return held(machine.roll()::isOut);
    }

    public final boolean isCoverOpen() {
        return held(machine.roll()::isCoverOpen);
    }

    public final boolean isSwitchedOn() {
        return plug.isIn();
    }

    /** What came out since it was torn off, a line each, an empty one where it was cut. */
    public final List<String> paper() {
        return held(machine.roll()::out);
    }

    public final void tearOff() {
        alter(machine.roll()::tearOff);
    }

    /** What it will do with the next document. */
    public final Mischief mischief() {
        return held(behaviour::next);
    }

    /** How many requests have arrived whole, whatever became of them. */
    public final int requests() {
        return requests;
    }

    public final int drawerPulses() {
        return held(machine::pulses);
    }

    /** Prints what has no fiscal value. */
    public final void train(boolean training) {
        alter(() -> machine.train(training));
    }

    /** The roll ends after so many lines; 0 ends it now. */
    public final void endPaperAfter(int lines) {
        alter(() -> machine.roll().endAfter(lines));
    }

    public final void loadPaper() {
        alter(
                () -> {
                    machine.roll().load();
                    paperLow = false;
                });
    }

    public final void paperLow(boolean low) {
        alter(() -> paperLow = low);
    }

    public final void openCover(boolean open) {
        alter(() -> machine.roll().cover(open));
    }

    /** What to do with the next document. */
    public final void misbehave(Mischief mischief) {
        alter(() -> behaviour.atNextDocument(mischief));
    }

    /** What to do with the next report. */
    public final void misbehaveAtClosing(Mischief mischief) {
        alter(() -> behaviour.atNextReport(mischief));
    }

    /** What to do with the next question: one that orders no paper. */
    public final void misbehaveAtQuestion(Mischief mischief) {
        alter(() -> behaviour.atNextQuestion(mischief));
    }

    /** How long slow is. */
    public final void slowness(long millis) {
        alter(() -> behaviour.slowness(millis));
    }

    /** A document left open by somebody else. */
    public final void leaveDocumentOpen() {
        alter(
                () -> {
                    try {
                        machine.begin(PrintedDocument.Kind.SALE, "");
                    } catch (Objection e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private void alter(Runnable change) {
        held(
                () -> {
                    change.run();
                    return true;
                });
        changes.happened();
    }

    private <T> T held(Supplier<T> work) {
        oneAtATime.lock();
        try {
            return work.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Listens on a free port, and on the same one ever after. */
    public final void switchOn() {
        plug.in(this::serve);
        changes.happened();
    }

    /** Listens on this port from now on, where nobody else does; else where it was. */
    public final void moveTo(int port) {
        plug.move(port, this::serve);
        changes.happened();
    }

    /** Who asks it now finds nobody. */
    public final void switchOff() {
        plug.out();
        changes.happened();
    }

    @Override
    public final void close() {
        plug.close();
    }

    // ---- what arrives

    abstract String path();

    /** Empty when whoever asks may. */
    abstract Optional<Spoken> turnedAway(HttpExchange exchange);

    /** The element that orders something. */
    abstract Optional<Markup> root(byte[] request);

    /**
     * Carries it out and answers.
     *
     * @param steps how many elements of a document are carried out, before the machine is cut off
     */
    abstract String answer(byte[] request, int steps);

    /** Carries out what was left of the document in which the paper ended. */
    abstract void goOn();

    /** Nothing was done. */
    abstract String busy();

    /** Something was done, and what is not known. */
    abstract String lostSight();

    final RtMachine machine() {
        return machine;
    }

    public final boolean isPaperLow() {
        return paperLow;
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        requests++;
        oneAtATime.lock();
        try {
            Optional<Spoken> spoken = spoken(exchange, request);
            if (spoken.isPresent()) {
                say(exchange, spoken.get());
            }
        } finally {
            oneAtATime.unlock();
            exchange.close();
        }
        changes.happened();
    }

    private Optional<Spoken> spoken(HttpExchange exchange, byte[] request) {
        if (!exchange.getRequestURI().getPath().equals(path())) {
            return Optional.of(new Spoken(404, ""));
        }
        Optional<Spoken> away = turnedAway(exchange);
        if (away.isPresent()) {
            return away;
        }
        return behaviour.answer(request).map(text -> new Spoken(200, text));
    }

    private static void say(HttpExchange exchange, Spoken spoken) throws IOException {
        byte[] bytes = spoken.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=UTF-8");
        exchange.sendResponseHeaders(spoken.httpStatus(), bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
