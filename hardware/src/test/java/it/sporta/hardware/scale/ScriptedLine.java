package it.sporta.hardware.scale;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A wire with a device that answers one text after the other, the last one for ever. */
final class ScriptedLine implements Line {
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private String waiting = "";

    ScriptedLine(String... answers) {
        this.answers.addAll(List.of(answers));
    }

    /** Everything the driver sent, readable. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void open() {}

    @Override
    public boolean isUp() {
        return true;
    }

    @Override
    public int read(byte[] into, Deadline deadline) {
        byte[] bytes = FrameText.parse(waiting);
        System.arraycopy(bytes, 0, into, 0, bytes.length);
        waiting = "";
        return bytes.length;
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) {
        asked.add(FrameText.of(bytes));
        waiting = answers.size() > 1 ? answers.remove() : answers.getFirst();
    }

    @Override
    public void discard() {
        waiting = "";
    }

    @Override
    public LineSettings settings() {
        return LineSettings.parse("9600-8N1");
    }

    @Override
    public void close() {}
}
