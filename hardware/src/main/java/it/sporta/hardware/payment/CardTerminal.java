package it.sporta.hardware.payment;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.payment.Dialogue.Delivery;
import it.sporta.hardware.payment.Frame.Application;
import it.sporta.hardware.payment.Outcome.Doubt;
import it.sporta.hardware.payment.Outcome.NotDone;
import it.sporta.hardware.payment.Outcome.Paid;
import it.sporta.hardware.payment.Outcome.Refused;
import it.sporta.hardware.payment.Outcome.Totals;
import it.sporta.hardware.payment.Outcome.Unknown;
import it.sporta.hardware.payment.Outcome.Why;
import it.sporta.hardware.payment.Pending.Kind;
import it.sporta.hardware.payment.Questions.Asked;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A payment terminal that speaks ECR17. Safe for several threads: one command follows the other,
 * and each ends. The customer has two minutes; with a terminal that falls silent at each step the
 * questions before and behind take as long again at worst. There is no command to break off: the
 * customer does that at the terminal.
 */
public final class CardTerminal implements AutoCloseable {
    /** The largest amount of eight figures. */
    public static final long MOST_CENTS = Requests.MOST;

    private static final String RESULTS = "EV";
    private static final long BETWEEN_TRIES_MILLIS = 200;

    private final Line line;
    private final Terms terms;
    private final Memory memory;
    private final Clock clock;
    private final Dialogue dialogue;
    private final Questions questions;

    /**
     * @param clock stands in where the terminal shows no time; in the zone of the shop
     */
    public CardTerminal(Line line, Terms terms, Memory memory, Clock clock) {
        this.line = line;
        this.terms = terms;
        this.memory = memory;
        this.clock = clock;
        this.dialogue = new Dialogue(line, terms.patience(), terms.coverage());
        this.questions = new Questions(line, dialogue, terms);
    }

    /** Empty when it cannot be reached or does not answer, as one not configured for a till. */
    public synchronized Optional<Status> status() {
        return questions.status();
    }

    /**
     * The same by one short question, for whoever looks now and then: a terminal that checks its
     * frames in another way is found out at one of the next looks.
     */
    public synchronized Optional<Status> look() {
        return questions.look();
    }

    /** The result it saved last, of whatever customer. */
    public synchronized Optional<Result> lastResult() {
        return questions.lastResult();
    }

    /** Its total since the last day's end, in cents; empty if it does not say. */
    public synchronized OptionalLong totals() {
        return questions.totals();
    }

    /**
     * Asks the customer for a card.
     *
     * @param sale the caller's name for it, kept in {@link Pending}
     * @param cents 1 to 99 999 999
     * @throws IllegalArgumentException for another amount; nothing is sent
     */
    public synchronized Outcome pay(String sale, long cents, Watcher watcher) {
        return begin(sale, Kind.PAYMENT, cents, Requests.payment(terms.ids(), cents, ""), watcher);
    }

    /**
     * Gives a payment back, which must be the terminal's last; the customer shows the same card.
     *
     * @param stan the number of that payment
     * @param cents its amount, 1 to 99 999 999
     */
    public synchronized Outcome reverse(String sale, long cents, String stan, Watcher watcher) {
        return begin(sale, Kind.REVERSAL, cents, Requests.reversal(terms.ids(), stan), watcher);
    }

    private Outcome begin(String sale, Kind kind, long cents, String request, Watcher watcher) {
        Requests.checkAmount(cents);
        Optional<Status> status = questions.status();
        if (status.isEmpty()) {
            return new NotDone(Why.UNREACHABLE, "no answer to a question of its status");
        }
        LocalDateTime start = status.get().clock().orElseGet(this::minute);
        Optional<Mark> last = questions.lastResult().map(Result::mark);
        Pending pending = new Pending(sale, kind, cents, last, questions.totals(), start);
        try {
            memory.remember(pending);
        } catch (IOException e) {
            return new NotDone(Why.NOT_REMEMBERED, e.toString());
        }
        return send(pending, request, watcher);
    }

    private LocalDateTime minute() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    private Outcome send(Pending pending, String request, Watcher watcher) {
        try {
            questions.reach();
            askForSlips();
            dialogue.begin();
        } catch (DeviceException e) {
            return new NotDone(Why.UNREACHABLE, e.getMessage());
        }
        return afterFirstByte(pending, request, watcher)
                .orElseGet(() -> whatBecameOf(pending, watcher));
    }

    private Outcome whatBecameOf(Pending pending, Watcher watcher) {
        Dialogue.tell(() -> watcher.lost(pending));
        return whatBecameOf(pending);
    }

    /** It forgets this at the end of each command; if it does not take it, it prints itself. */
    private void askForSlips() throws DeviceException {
        if (terms.slipsHere()) {
            dialogue.begin();
            if (dialogue.deliver(Requests.slipsHere(terms.ids(), true)) == Delivery.UNSURE) {
                line.close();
                questions.reach();
            }
        }
    }

    /**
     * Empty when nobody knows. From here on nothing is sent again but what the terminal refused.
     */
    private Optional<Outcome> afterFirstByte(Pending pending, String request, Watcher watcher) {
        try {
            Delivery delivery = dialogue.deliver(request);
            if (delivery == Delivery.REFUSED) {
                return Optional.of(new NotDone(Why.NOT_TAKEN, "refused three times"));
            }
            if (delivery == Delivery.UNSURE) {
                return Optional.empty();
            }
            Optional<Result> result =
                    dialogue.await(
                                    message -> answers(pending, message),
                                    terms.patience().result(),
                                    watcher)
                            .flatMap(Result::in);
            result.ifPresent(known -> takeSlips(watcher));
            return result.map(CardTerminal::outcome);
        } catch (DeviceException e) {
            return Optional.empty();
        }
    }

    /** A result told once more, because its confirmation was lost, is not ours. */
    private static boolean answers(Pending pending, Application message) {
        if (RESULTS.indexOf(message.code()) < 0) {
            return false;
        }
        Optional<Mark> told = Result.in(message).map(Result::mark);
        return told.isEmpty() || isBlank(told.get()) || !told.equals(pending.last());
    }

    private static boolean isBlank(Mark mark) {
        return mark.stan().matches("[0 ]*");
    }

    /** The result is known: whatever happens to the slip cannot change it. */
    private void takeSlips(Watcher watcher) {
        if (terms.slipsHere()) {
            try {
                dialogue.slips(watcher);
            } catch (DeviceException e) {
                watcher.progress(e.getMessage());
            }
        }
    }

    private static Outcome outcome(Result result) {
        return result.accepted() ? new Paid(result, false) : new Refused(result);
    }

    /**
     * Finds out what became of something that was begun: after a lost answer, and after a restart.
     * It only asks; nothing is sent again.
     */
    public synchronized Outcome whatBecameOf(Pending pending) {
        line.close();
        Deadline deadline = Deadline.in(terms.patience().recovery());
        Optional<Status> back = questions.status();
        while (back.isEmpty() && !deadline.expired() && Questions.rest(BETWEEN_TRIES_MILLIS)) {
            back = questions.status();
        }
        if (back.isEmpty()) {
            return new Unknown(pending, Doubt.UNREACHABLE, Totals.NOT_TOLD, Optional.empty());
        }
        Optional<Result> last = questions.lastResult();
        return Judgement.of(pending, last, questions.totals());
    }

    /** Closes the terminal's day; sent once only. */
    public synchronized DayEnd endDay() {
        Asked asked =
                questions.ask(
                        Requests.dayEnd(terms.ids()),
                        "C",
                        terms.patience().result(),
                        Watcher.NOBODY);
        if (asked.delivery().isEmpty() || asked.is(Delivery.REFUSED)) {
            return new DayEnd.NotDone(
                    asked.is(Delivery.REFUSED) ? "refused three times" : "not reached");
        }
        return asked.answer().map(CardTerminal::dayEnd).orElseGet(DayEnd.Unknown::new);
    }

    private static DayEnd dayEnd(Application message) {
        if (!message.at(11, 12).equals("00")) {
            return new DayEnd.Refused(message.at(13, 31).strip(), message.at(32, 34));
        }
        OptionalLong terminal = Questions.cents(message.at(13, 28));
        OptionalLong host = Questions.cents(message.at(29, 44));
        return terminal.isPresent() && host.isPresent()
                ? new DayEnd.Closed(terminal.getAsLong(), host.getAsLong())
                : new DayEnd.Unknown();
    }

    /**
     * Prints the last slip once more.
     *
     * @param here whether it is sent to the till, for the watcher
     * @return whether the terminal took the order
     */
    public synchronized boolean reprint(boolean here, Watcher watcher) {
        try {
            questions.reach();
            dialogue.begin();
            Delivery delivery = dialogue.deliver(Requests.reprint(terms.ids(), here, false));
            if (delivery == Delivery.TAKEN && here) {
                dialogue.slips(watcher);
            }
            return delivery == Delivery.TAKEN;
        } catch (DeviceException e) {
            return false;
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
