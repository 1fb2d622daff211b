package it.sporta.hardware.fiscal.recovery;

import it.sporta.hardware.fiscal.Closing;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.FiscalDocument;
import it.sporta.hardware.fiscal.FiscalPrinter;
import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.LastDocument;
import it.sporta.hardware.fiscal.Observation;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.fiscal.Warning;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Issues each document once, whatever falls over in between. Before an order it asks the machine
 * for its last document and keeps that; when the outcome is lost, it asks again and compares. It
 * never orders anything again by itself.
 *
 * <p>Safe for several threads: one document after the other. A call lasts a few of the machine's
 * longest times and the respite at worst.
 */
public final class Registrar {
    /** A machine with a new roll takes some seconds to finish what it had begun. */
    private static final Duration RESPITE = Duration.ofSeconds(4);

    private final FiscalPrinter printer;
    private final FiscalMemory memory;
    private final Duration respite;

    /**
     * @param memory of this machine alone
     */
    public Registrar(FiscalPrinter printer, FiscalMemory memory) {
        this(printer, memory, RESPITE);
    }

    /**
     * @param respite how long a document may stay open before it is cancelled, in case the machine
     *     is finishing it by itself
     */
    public Registrar(FiscalPrinter printer, FiscalMemory memory, Duration respite) {
        this.printer = printer;
        this.memory = memory;
        this.respite = respite;
    }

    /**
     * Issues a document, unless this key already has one: that is then the answer. A person who
     * presses again calls this with the same key and the same document.
     *
     * <p>Done: it exists. Refused: it does not; the reason says what to mend before pressing again,
     * or that a person must decide first. Unknown: ask {@link #recover()} when the machine answers.
     */
    public synchronized Outcome<IssuedDocument> issue(DocumentKey key, FiscalDocument document) {
        Optional<Settlement> known = memory.settlement(key);
        if (known.isPresent() && known.get() instanceof Settlement.Issued issued) {
            return Outcome.done(issued.document());
        }
        if (known.isPresent() && known.get() instanceof Settlement.ForAPerson person) {
            return Outcome.refused(Reason.FOR_A_PERSON, person.doubt().name());
        }
        Optional<Intent> earlier = memory.unsettled();
        Optional<Outcome<IssuedDocument>> answer =
                earlier.flatMap(intent -> cleared(intent, key, recovered(intent)));
        return answer.orElseGet(() -> send(key, document));
    }

    /** What is to be said instead of sending; empty when nothing stands in the way. */
    private Optional<Outcome<IssuedDocument>> cleared(
            Intent earlier, DocumentKey key, Verdict verdict) {
        if (!earlier.key().equals(key)) {
            if (verdict instanceof Verdict.NothingIssued) {
                // The next document will hide what this one's evidence is.
                memory.settle(earlier.key(), new Settlement.NotIssued());
            }
            return verdict instanceof Verdict.Later later
                    ? Optional.of(Outcome.refused(unresolved(later), later.doubt().name()))
                    : Optional.empty();
        }
        if (verdict instanceof Verdict.NothingIssued) {
            return Optional.empty();
        }
        return Optional.of(told(verdict));
    }

    /** A machine that says nothing is the first thing to mend, whatever was before. */
    private static Reason unresolved(Verdict.Later later) {
        return later.doubt() == Doubt.NO_ANSWER ? Reason.NOT_REACHABLE : Reason.EARLIER_UNRESOLVED;
    }

    private static Outcome<IssuedDocument> told(Verdict verdict) {
        if (verdict instanceof Verdict.Adopted adopted) {
            return Outcome.done(adopted.document()).warning(Warning.FOUND_AFTERWARDS);
        }
        if (verdict instanceof Verdict.ForAPerson person) {
            return Outcome.refused(Reason.FOR_A_PERSON, person.doubt().name());
        }
        return verdict instanceof Verdict.Later later
                ? Outcome.unknown(later.doubt().name())
                : Outcome.refused(Reason.NOTHING_ISSUED, "the answer was lost");
    }

    private Outcome<IssuedDocument> send(DocumentKey key, FiscalDocument document) {
        Outcome<Observation> before = printer.observe();
        if (before instanceof Outcome.Unknown<Observation> silent) {
            return Outcome.refused(Reason.NOT_REACHABLE, silent.why());
        }
        return before.then(this::fit)
                .then(
                        baseline -> {
                            memory.note(new Intent(key, baseline, document.totalCents()));
                            return settled(
                                    key, document.totalCents(), printer.issue(key, document));
                        });
    }

    private Outcome<Observation> fit(Observation baseline) {
        if (baseline.stopped()) {
            return Outcome.refused(Reason.OFFLINE, "no paper, or the cover is open");
        }
        return baseline.documentOpen()
                ? Outcome.refused(Reason.DOCUMENT_OPEN, "left open by somebody")
                : Outcome.done(baseline);
    }

    private Outcome<IssuedDocument> settled(
            DocumentKey key, long totalCents, Outcome<IssuedDocument> outcome) {
        if (outcome instanceof Outcome.Done<IssuedDocument> done) {
            memory.settle(key, new Settlement.Issued(done.value()));
            return done.value().totalCents() == totalCents
                    ? outcome
                    : outcome.warning(Warning.TOTAL_DIFFERS);
        }
        boolean refused = outcome instanceof Outcome.Refused<IssuedDocument>;
        boolean reached =
                !(outcome instanceof Outcome.Refused<IssuedDocument> refusal)
                        || refusal.refusal().reached();
        Verdict verdict =
                reached ? recovered(memory.unsettled().orElseThrow()) : new Verdict.NothingIssued();
        if (refused && verdict instanceof Verdict.NothingIssued) {
            memory.settle(key, new Settlement.NotIssued());
            return outcome;
        }
        return told(verdict);
    }

    /**
     * Finds out what became of the document that was under way; to be called at each start, and as
     * often as one likes. Empty when none was.
     */
    public synchronized Optional<Verdict> recover() {
        return memory.unsettled().map(this::recovered);
    }

    private Verdict recovered(Intent intent) {
        Verdict verdict = asked(intent);
        if (verdict instanceof Verdict.CancelFirst) {
            verdict = rested() ? asked(intent) : new Verdict.Later(Doubt.STILL_OPEN);
        }
        if (verdict instanceof Verdict.CancelFirst) {
            printer.cancelOpen();
            verdict = asked(intent);
        }
        if (verdict instanceof Verdict.CancelFirst) {
            verdict = new Verdict.Later(Doubt.STILL_OPEN);
        }
        if (verdict instanceof Verdict.Adopted adopted) {
            memory.settle(intent.key(), new Settlement.Issued(adopted.document()));
        } else if (verdict instanceof Verdict.ForAPerson person) {
            memory.settle(intent.key(), new Settlement.ForAPerson(person.doubt(), person.seen()));
        }
        return verdict;
    }

    private boolean rested() {
        try {
            TimeUnit.MILLISECONDS.sleep(respite.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Verdict asked(Intent intent) {
        return printer.observe() instanceof Outcome.Done<Observation> told
                ? Decision.of(intent, told.value())
                : new Verdict.Later(Doubt.NO_ANSWER);
    }

    /**
     * A person looked at the paper and decided about a document that no machine could tell of.
     *
     * @throws IllegalStateException when there is nothing to decide under this key
     */
    public synchronized void decide(DocumentKey key, Settlement decision) {
        boolean open = memory.unsettled().filter(intent -> intent.key().equals(key)).isPresent();
        boolean doubted =
                memory.settlement(key).filter(Settlement.ForAPerson.class::isInstance).isPresent();
        if (!open && !doubted) {
            throw new IllegalStateException("nothing to decide about " + key);
        }
        memory.settle(key, decision);
    }

    /**
     * Closes the day once: a day that is closed already is {@link Reason#NOTHING_TO_CLOSE}, also
     * when an earlier call lost its answer. A document that is not cleared is cleared first, for
     * the closing would hide its evidence.
     */
    public synchronized Outcome<Closing> closeDay() {
        Optional<Verdict> open = recover();
        if (open.isPresent() && open.get() instanceof Verdict.Later later) {
            return Outcome.refused(Reason.EARLIER_UNRESOLVED, later.doubt().name());
        }
        if (open.isPresent() && open.get() instanceof Verdict.NothingIssued) {
            memory.settle(memory.unsettled().orElseThrow().key(), new Settlement.NotIssued());
        }
        Outcome<Observation> before = printer.observe();
        if (before instanceof Outcome.Unknown<Observation> silent) {
            return Outcome.refused(Reason.NOT_REACHABLE, silent.why());
        }
        return before.then(
                baseline ->
                        baseline.dayOpen().orElse(true)
                                ? closed(printer.closeDay())
                                : Outcome.refused(Reason.NOTHING_TO_CLOSE, "the day is closed"));
    }

    private Outcome<Closing> closed(Outcome<Closing> outcome) {
        if (!(outcome instanceof Outcome.Unknown<Closing>)) {
            return outcome;
        }
        if (!(printer.observe() instanceof Outcome.Done<Observation> now)) {
            return outcome;
        }
        Optional<Boolean> open = now.value().dayOpen();
        Optional<LastDocument> last = now.value().last();
        if (open.isEmpty() || last.isEmpty()) {
            return outcome;
        }
        return open.get()
                ? Outcome.refused(Reason.NOTHING_ISSUED, "the day is still open")
                : Outcome.done(new Closing(last.get().z(), OptionalLong.empty()))
                        .warning(Warning.FOUND_AFTERWARDS);
    }
}
