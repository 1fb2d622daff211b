package it.sporta.hardware.payment;

import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.DeviceException.Kind;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.payment.Dialogue.Delivery;
import it.sporta.hardware.payment.Frame.Application;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Questions that move no money, and may be put again. */
final class Questions {
    private static final long WHILE_LOST_MILLIS = 50;
    private static final String RESULTS = "EV";

    private final Line line;
    private final Dialogue dialogue;
    private final Ids ids;
    private final Patience patience;

    Questions(Line line, Dialogue dialogue, Terms terms) {
        this.line = line;
        this.dialogue = dialogue;
        this.ids = terms.ids();
        this.patience = terms.patience();
    }

    /**
     * @param reached whether there was a line at all
     */
    record Asked(Optional<Application> answer, boolean reached, Optional<Delivery> delivery) {
        static final Asked NOBODY = new Asked(Optional.empty(), false, Optional.empty());

        boolean is(Delivery known) {
            return delivery.filter(known::equals).isPresent();
        }
    }

    /** Put once. After silence the line is closed, so that nothing late answers what comes next. */
    Asked ask(String request, String codes, Duration atMost, Watcher watcher) {
        try {
            reach();
        } catch (DeviceException e) {
            return Asked.NOBODY;
        }
        Optional<Delivery> delivery = Optional.empty();
        try {
            dialogue.begin();
            delivery = Optional.of(Delivery.UNSURE);
            delivery = Optional.of(dialogue.deliver(request));
            Optional<Application> answer =
                    delivery.get() == Delivery.TAKEN
                            ? dialogue.await(
                                    message -> codes.indexOf(message.code()) >= 0, atMost, watcher)
                            : Optional.empty();
            if (answer.isEmpty() && delivery.get() != Delivery.REFUSED) {
                line.close();
            }
            return new Asked(answer, true, delivery);
        } catch (DeviceException e) {
            return new Asked(Optional.empty(), true, delivery);
        }
    }

    /** Opens the line, also one that has just been lost. */
    void reach() throws DeviceException {
        for (int i = 0; ; i++) {
            try {
                line.open();
                return;
            } catch (DeviceException e) {
                if (e.kind() != Kind.LINK_DOWN || i == 10 || !rest(WHILE_LOST_MILLIS)) {
                    throw e;
                }
            }
        }
    }

    /** Whether to go on. */
    static boolean rest(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Optional<Status> status() {
        boolean known = dialogue.certain();
        Asked asked = known ? askStatus() : Asked.NOBODY;
        if (known && asked.reached() && asked.answer().isEmpty()) {
            asked = asked.is(Delivery.REFUSED) ? tried() : askStatus();
        } else if (!known) {
            asked = tried();
        }
        return asked.answer().map(message -> Status.of(message, dialogue.coverage()));
    }

    /**
     * Put again only to a terminal that refuses it, which it does at once; one that is silent to
     * frames it cannot check is asked in another way next time.
     */
    Optional<Status> look() {
        Asked asked = askStatus();
        for (int i = 1; i < Coverage.values().length && asked.is(Delivery.REFUSED); i++) {
            dialogue.suppose(dialogue.coverage().next());
            asked = askStatus();
        }
        if (asked.reached() && asked.answer().isEmpty() && !dialogue.certain()) {
            dialogue.suppose(dialogue.coverage().next());
        }
        return asked.answer().map(message -> Status.of(message, dialogue.coverage()));
    }

    /** Each coverage in turn, until an answer shows the terminal's own. */
    private Asked tried() {
        Coverage before = dialogue.coverage();
        for (Coverage each : Coverage.values()) {
            dialogue.suppose(each);
            Asked asked = askStatus();
            if (asked.answer().isPresent() || !asked.reached()) {
                return asked;
            }
        }
        dialogue.suppose(before);
        return Asked.NOBODY;
    }

    private Asked askStatus() {
        return ask(Requests.status(ids), "s", patience.answer(), Watcher.NOBODY);
    }

    Optional<Result> lastResult() {
        return ask(Requests.lastResult(ids), RESULTS, patience.answer(), Watcher.NOBODY)
                .answer()
                .flatMap(Result::in);
    }

    OptionalLong totals() {
        Optional<Application> answer =
                ask(Requests.totals(ids), "T", patience.answer(), Watcher.NOBODY).answer();
        return answer.filter(message -> message.at(11, 12).equals("00"))
                .map(message -> cents(message.at(13, 28)))
                .orElse(OptionalLong.empty());
    }

    /** Sixteen figures; some terminals leave blanks. */
    static OptionalLong cents(String figures) {
        return figures.matches(" *\\d+")
                ? OptionalLong.of(Long.parseLong(figures.strip()))
                : OptionalLong.empty();
    }
}
