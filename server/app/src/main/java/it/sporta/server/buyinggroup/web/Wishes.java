package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.server.Typed;
import it.sporta.server.buyinggroup.Booking;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.Offer;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads the page of one member's bookings. A press on more or less saves the whole page; a figure
 * that stands as the page brought it was not meant, and stays as it is booked by now.
 */
final class Wishes {

    private Wishes() {}

    static Form form(MultivaluedMap<String, String> typed) {
        Set<String> fields = new HashSet<>(typed.keySet());
        return Form.of(typed, fields);
    }

    /** What the page asks for; what cannot be read is noted. */
    static Booking.Wish read(Cycle cycle, UUID member, Form form, UUID by) {
        Map<UUID, Long> wanted = new HashMap<>();
        for (Offer offer : cycle.offers()) {
            String id = offer.id().toString();
            if (!form.all("q." + id).isEmpty() && !isAsBrought(form, id)) {
                form.attempt(() -> quantity(offer, form, id))
                        .ifPresent(quantity -> wanted.put(offer.id(), quantity));
            }
        }
        return new Booking.Wish(cycle.id(), member, wanted, step(cycle, form), by);
    }

    /** What a field shows, and what the page says that it brought. */
    record Shown(String figure, String brought) {}

    /** A figure that was refused stays beside what it was changed from; any other is fresh. */
    static Shown shown(Form form, UUID offer, String booked) {
        String id = offer.toString();
        return form.isRefused() && !isAsBrought(form, id)
                ? new Shown(form.text("q." + id), form.text("was." + id))
                : new Shown(booked, booked);
    }

    private static boolean isAsBrought(Form form, String id) {
        return form.has("was." + id, form.text("q." + id).strip());
    }

    private static long quantity(Offer offer, Form form, String id) {
        long typed =
                Typed.thousandths(
                        form.text("q." + id), offer.unit(), "booking.quantity.wrong", offer.name());
        if (form.has("more", id)) {
            return offer.rules().stepped(typed, true);
        }
        return form.has("less", id) ? offer.rules().stepped(typed, false) : typed;
    }

    private static Optional<Booking.Step> step(Cycle cycle, Form form) {
        return cycle.offers().stream()
                .map(Offer::id)
                .filter(id -> pressed(form).equals(id.toString()))
                .filter(id -> isAsBrought(form, id.toString()))
                .findFirst()
                .map(id -> new Booking.Step(id, form.has("more", id.toString())));
    }

    private static String pressed(Form form) {
        return form.text("more") + form.text("less");
    }

    /** The article a key was pressed at, so that the page comes back there. */
    static String place(Form form) {
        return pressed(form).matches("[0-9a-f-]{36}") ? "#o-" + pressed(form) : "";
    }
}
