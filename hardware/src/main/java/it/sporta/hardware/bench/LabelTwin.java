package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A label printer that understands ZPL II and shows its labels. It can run out of them, stand open
 * and be unplugged; what it has received it prints when it can again. As its makers say of theirs,
 * it answers no question while it cannot print.
 */
public final class LabelTwin extends CabledTwin {

    private static final int ENDLESS = Integer.MAX_VALUE;
    private static final int MOST_KEPT = 200;
    private static final byte[] END = {'^', 'X', 'Z'};
    private static final byte[] QUESTION = {'~', 'H', 'S'};

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private final Deque<StickyLabel> batch = new ArrayDeque<>();
    private final List<StickyLabel> out = new ArrayList<>();
    private int labelsLeft = ENDLESS;
    private boolean open;

    private LabelTwin(Path path, LineSettings settings) {
        super(path, settings);
    }

    public static LabelTwin plugged(Path path, LineSettings settings) {
        LabelTwin twin = new LabelTwin(path, settings);
        twin.start();
        return twin;
    }

    // ---- what a person sees and does

    /** All labels since the last tearing off, oldest first. */
    public synchronized List<StickyLabel> labels() {
        return List.copyOf(out);
    }

    public void tearOff() {
        alter(out::clear);
    }

    /** The roll ends after so many labels; 0 ends it now. */
    public void endAfter(int labels) {
        alter(() -> labelsLeft = labels);
    }

    /** A new roll; what waits is printed. */
    public void load() {
        alter(() -> labelsLeft = ENDLESS);
    }

    public void openHead(boolean wide) {
        alter(() -> open = wide);
    }

    public synchronized boolean isEmpty() {
        return labelsLeft <= 0;
    }

    public synchronized boolean isOpen() {
        return open;
    }

    /** Labels received and not yet printed. */
    public synchronized int waiting() {
        return batch.size();
    }

    private void alter(Runnable change) {
        synchronized (this) {
            change.run();
            print();
        }
        changed();
    }

    private void print() {
        while (canPrint() && !batch.isEmpty()) {
            out.add(batch.remove());
            labelsLeft -= labelsLeft == ENDLESS ? 0 : 1;
            if (out.size() > MOST_KEPT) {
                out.remove(0);
            }
        }
    }

    private boolean canPrint() {
        return !open && labelsLeft > 0;
    }

    // ---- what arrives on the cable

    @Override
    synchronized void received(int octet) {
        buffer.write(octet);
        byte[] heard = buffer.toByteArray();
        if (endsWith(heard, QUESTION)) {
            buffer.reset();
            buffer.write(heard, 0, heard.length - QUESTION.length);
            if (canPrint()) {
                send(status());
            }
        } else if (endsWith(heard, END)) {
            buffer.reset();
            batch.addAll(StickyLabel.of(heard));
            print();
            changed();
        }
    }

    private static boolean endsWith(byte[] heard, byte[] end) {
        int from = heard.length - end.length;
        return from >= 0 && java.util.Arrays.equals(heard, from, heard.length, end, 0, end.length);
    }

    /** "Host Status Return", whose fields the ZPL II guide names aaa to y. */
    private byte[] status() {
        String first =
                String.format("030,0,0,1218,%03d,0,0,0,000,0,0,0", buffer.size() > 0 ? 1 : 0);
        String second = String.format("000,0,0,0,0,2,4,0,%08d,1,000", batch.size());
        return (string(first) + string(second) + string("1234,0"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String string(String fields) {
        return "\u0002" + fields + "\u0003\r\n";
    }
}
