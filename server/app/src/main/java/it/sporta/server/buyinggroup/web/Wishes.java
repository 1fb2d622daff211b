package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.Offer;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the page of one member's bookings. A press on more or less saves the whole page. */
final class Wishes {

    private Wishes() {}

    static Form form(MultivaluedMap<String, String> typed) {
        Set<String> fields = new HashSet<>(typed.keySet());
        return Form.of(typed, fields);
    }

    /** Thousandths by offer, of every offer the page had; what cannot be read is noted. */
    static Map<UUID, Long> read(Cycle cycle, Form form) {
        Map<UUID, Long> wanted = new HashMap<>();
        for (Offer offer : cycle.offers()) {
            String id = offer.id().toString();
            if (!form.all("q." + id).isEmpty()) {
                form.attempt(() -> quantity(offer, form, id))
                        .ifPresent(quantity -> wanted.put(offer.id(), quantity));
            }
        }
        return wanted;
    }

    private static long quantity(Offer offer, Form form, String id) {
        long typed =
                Typed.quantity(
                        form.text("q." + id), offer.unit(), "booking.quantity.wrong", offer.name());
        if (form.has("more", id)) {
            return offer.rules().stepped(typed, true);
        }
        return form.has("less", id) ? offer.rules().stepped(typed, false) : typed;
    }

    /** The article a key was pressed at, so that the page comes back there. */
    static String place(Form form) {
        String pressed = form.text("more") + form.text("less");
        return pressed.matches("[0-9a-f-]{36}") ? "#o-" + pressed : "";
    }
}
