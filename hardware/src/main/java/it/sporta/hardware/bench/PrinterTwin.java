package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A receipt printer that understands ESC/POS and shows its paper. It can run out of paper, stand
 * open, lose its voice and be unplugged; what it has received it prints when it can again.
 */
public final class PrinterTwin extends CabledTwin {
    private static final int ENDLESS = Integer.MAX_VALUE;

    private final DrawerTwin drawer;
    private final PaperRoll roll;
    private final Interpreter interpreter;
    private final RealTime realTime = new RealTime();
    private final Deque<Integer> buffer = new ArrayDeque<>();
    private final List<Integer> command = new ArrayList<>();
    private int linesLeft = ENDLESS;
    private boolean coverOpen;
    private boolean paperLow;
    private boolean reportsChanges;

    private PrinterTwin(Path path, LineSettings settings, int columns, DrawerTwin drawer) {
        super(path, settings);
        this.drawer = drawer;
        this.roll = new PaperRoll(columns);
        this.interpreter = new Interpreter(roll, new Mechanism());
    }

    /** A printer with so many columns and a drawer on its connector. */
    public static PrinterTwin plugged(
            Path path, LineSettings settings, int columns, DrawerTwin drawer) {
        PrinterTwin twin = new PrinterTwin(path, settings, columns, drawer);
        drawer.changes().watch(twin::report);
        twin.start();
        return twin;
    }

    // ---- what a person sees and does

    /** All paper since the last tearing off, oldest first; the last piece may not be cut yet. */
    public synchronized List<Receipt> receipts() {
        return roll.receipts();
    }

    public void tearOff() {
        alter(roll::tearOff);
    }

    /** The roll ends after so many lines; 0 ends it now. */
    public void endPaperAfter(int lines) {
        alter(() -> linesLeft = lines);
    }

    /** A new roll; what waits is printed. */
    public void loadPaper() {
        alter(
                () -> {
                    linesLeft = ENDLESS;
                    paperLow = false;
                });
    }

    public void paperLow(boolean low) {
        alter(() -> paperLow = low);
    }

    public void openCover(boolean open) {
        alter(() -> coverOpen = open);
    }

    public synchronized boolean isOutOfPaper() {
        return linesLeft <= 0;
    }

    public synchronized boolean isPaperLow() {
        return paperLow;
    }

    public synchronized boolean isCoverOpen() {
        return coverOpen;
    }

    /** Bytes received and not yet printed. */
    public synchronized int waitingBytes() {
        return buffer.size() + command.size();
    }

    private void alter(Runnable change) {
        synchronized (this) {
            change.run();
            work();
        }
        report();
        changed();
    }

    // ---- what arrives on the cable

    @Override
    synchronized void received(int octet) {
        buffer.add(octet);
        realTime.accept(octet).ifPresent(this::obey);
        work();
    }

    private void work() {
        boolean worked = false;
        while (isOnline() && !buffer.isEmpty()) {
            command.add(buffer.remove());
            int length = CommandLength.of(command);
            if (length > 0 && command.size() >= length) {
                List<Integer> whole = List.copyOf(command);
                command.clear();
                interpreter.execute(whole);
                worked = true;
            }
        }
        if (worked) {
            changed();
        }
    }

    private boolean isOnline() {
        return !coverOpen && linesLeft > 0;
    }

    /** Obeyed the moment it arrives, whatever else waits. */
    private void obey(RealTime.Order order) {
        switch (order.kind()) {
            case STATUS -> send(StatusBytes.realTime(order.argument(), state()));
            case PULSE -> drawer.pulse();
            case CLEAR -> {
                buffer.clear();
                command.clear();
                send(new byte[] {0x37, 0x25, 0x00});
            }
        }
    }

    private StatusBytes.State state() {
        return new StatusBytes.State(linesLeft <= 0, paperLow, coverOpen, drawer.isOpen());
    }

    private void report() {
        byte[] report;
        synchronized (this) {
            if (!reportsChanges) {
                return;
            }
            report = StatusBytes.automatic(state());
        }
        send(report);
    }

    private final class Mechanism implements Interpreter.Machine {
        @Override
        public void lineFed() {
            if (linesLeft != ENDLESS && --linesLeft == 0) {
                report();
            }
        }

        @Override
        public void pulse() {
            drawer.pulse();
        }

        @Override
        public void answerQueued(int question) {
            send(StatusBytes.queued(question, state()));
        }

        @Override
        public void automaticStatus(boolean on) {
            reportsChanges = on;
            report();
        }
    }
}
