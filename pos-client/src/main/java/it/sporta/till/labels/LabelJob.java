package it.sporta.till.labels;

import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Labels that somebody asked for.
 *
 * @param id of the press, so the same press is one job
 * @param path where they are asked for, also again
 * @param detail stands beside the name: a lot, a price
 * @param why the printer took nothing; empty unless it did not
 * @param without names of what was asked for with them and cannot be printed
 */
record LabelJob(
        UUID id,
        String path,
        String name,
        String detail,
        int copies,
        State state,
        Optional<PrinterState> why,
        List<String> without) {

    /** What became of it. */
    enum State {
        WAITING,
        PRINTING,
        OUT,
        /** In the printer, which goes on by itself when it can. */
        HELD,
        /** Some may be out: only a person who looks knows. */
        UNSURE,
        /** Nothing came out, and nothing will. */
        REFUSED,
        /** The till stopped before: nothing came out, and nothing will. */
        STOPPED;

        boolean isOver() {
            return this != WAITING && this != PRINTING;
        }

        /** Whether a person may have to print some again. */
        boolean mayBeMissing() {
            return this == UNSURE || this == REFUSED || this == STOPPED;
        }
    }

    LabelJob {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(why, "why");
        without = List.copyOf(without);
    }

    static LabelJob of(UUID press, Sticker sticker, int copies) {
        return asked(press, sticker.path(), sticker.name(), sticker.detail(), copies);
    }

    static LabelJob asked(UUID press, String path, String name, String detail, int copies) {
        return new LabelJob(
                press, path, name, detail, copies, State.WAITING, Optional.empty(), List.of());
    }

    LabelJob without(List<String> names) {
        return new LabelJob(id, path, name, detail, copies, state, why, names);
    }

    private LabelJob having(State now, Optional<PrinterState> because) {
        return new LabelJob(id, path, name, detail, copies, now, because, without);
    }

    LabelJob having(State now) {
        return having(now, Optional.empty());
    }

    LabelJob after(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return having(State.REFUSED, Optional.of(refused.state()));
        }
        if (outcome instanceof Outcome.Held) {
            return having(State.HELD);
        }
        return having(outcome instanceof Outcome.Printed ? State.OUT : State.UNSURE);
    }

    /** As a till finds it that stopped meanwhile. */
    LabelJob afterARestart() {
        return switch (state) {
            case WAITING -> having(State.STOPPED);
            case PRINTING -> having(State.UNSURE);
            default -> this;
        };
    }
}
