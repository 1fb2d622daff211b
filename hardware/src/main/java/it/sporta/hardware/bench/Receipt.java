package it.sporta.hardware.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of paper.
 *
 * @param cut whether it was cut off; the last one may still hang in the printer
 */
public record Receipt(List<PaperItem> items, boolean cut) {
    public Receipt {
        items = List.copyOf(items);
    }

    /**
     * What a printer makes of bytes that reach it at once.
     *
     * @param columns of its paper
     */
    public static List<Receipt> of(byte[] job, int columns) {
        PaperRoll roll = new PaperRoll(columns);
        Interpreter interpreter = new Interpreter(roll, Interpreter.Machine.NONE);
        List<Integer> command = new ArrayList<>();
        for (byte octet : job) {
            command.add(octet & 0xFF);
            int length = CommandLength.of(command);
            if (length > 0 && command.size() >= length) {
                interpreter.execute(List.copyOf(command));
                command.clear();
            }
        }
        return roll.receipts();
    }

    /** The lines as plain text. */
    public String text() {
        return items.stream()
                .filter(PaperItem.Line.class::isInstance)
                .map(item -> ((PaperItem.Line) item).text())
                .collect(Collectors.joining("\n"));
    }
}
