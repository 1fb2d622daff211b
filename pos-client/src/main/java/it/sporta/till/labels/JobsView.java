package it.sporta.till.labels;

import it.sporta.hardware.slip.PrinterState;
import it.sporta.till.labels.LabelJob.State;
import it.sporta.ui.View;
import it.sporta.ui.trouble.Message.Kind;
import java.util.List;

/**
 * The label printer, and what became of what it was asked for.
 *
 * @param printer key of the words that say how it stands
 * @param roll as {@code 80x60}, in millimetres
 * @param jobs the latest first
 */
public record JobsView(Kind kind, String printer, String roll, List<Row> jobs) implements View {

    private static final String STANDS = "labels.printer.";

    /**
     * One job.
     *
     * @param key of the words that say what became of it
     * @param why key of the words that say why nothing came out; empty unless the printer said so
     * @param without names of what was not printed with them; empty where nothing was left out
     * @param again where it can be printed again; empty where nothing is missing
     */
    public record Row(
            String name,
            String detail,
            int copies,
            Kind kind,
            String key,
            String why,
            String without,
            String again) {

        private static Row of(LabelJob job) {
            return new Row(
                    job.name(),
                    job.detail(),
                    job.copies(),
                    look(job.state()),
                    "labels.job." + job.state(),
                    job.why().map(state -> STANDS + state).orElse(""),
                    String.join(", ", job.without()),
                    job.state().mayBeMissing() ? job.path() : "");
        }

        private static Kind look(State state) {
            return switch (state) {
                case WAITING, PRINTING -> Kind.NOTE;
                case OUT -> Kind.GOOD;
                case HELD, UNSURE -> Kind.LOOK;
                case REFUSED, STOPPED -> Kind.STOP;
            };
        }
    }

    static JobsView of(LabelQueue queue) {
        return new JobsView(
                queue.state().map(JobsView::look).orElse(Kind.NOTE),
                STANDS + queue.state().map(PrinterState::name).orElse("asking"),
                queue.roll().toString(),
                queue.jobs().stream().map(Row::of).toList());
    }

    private static Kind look(PrinterState state) {
        if (state == PrinterState.READY) {
            return Kind.GOOD;
        }
        return state.prints() ? Kind.LOOK : Kind.STOP;
    }
}
