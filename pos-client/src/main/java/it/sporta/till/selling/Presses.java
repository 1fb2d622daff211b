package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.till.people.PinPad;
import it.sporta.till.web.Answers;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** How a press on the counter is answered: by whom it may be made, and what a late one brings. */
final class Presses {

    private static final String SCREEN = "/sell";

    private final CashDesk desk;
    private final PinPad people;

    Presses(CashDesk desk, PinPad people) {
        this.desk = desk;
        this.people = people;
    }

    /**
     * The ticket as it stands then.
     *
     * @param ticket whose purchase the page showed
     */
    Response answer(String ticket, Runnable act, HttpHeaders request) {
        people.touch();
        if (people.current().isEmpty()) {
            throw new Refused("nobody");
        }
        try {
            act.run();
        } catch (Refused refused) {
            if (!Seen.isStale(refused)) {
                throw refused;
            }
            desk.overtaken(refused, ticket);
        }
        return Answers.part(TicketView.of(desk.state()), SCREEN, request);
    }
}
