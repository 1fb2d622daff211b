package it.sporta.till.status;

import it.sporta.ui.trouble.Message.Kind;
import java.util.List;

/**
 * One device, or the server, as the status line shows it.
 *
 * @param icon of the device
 * @param kind good, look or stop: its colour and second icon
 * @param key of the words
 * @param details names and values for the words' places
 * @param way to the screen where something can be done about it; empty when there is none
 */
public record State(String icon, Kind kind, String key, List<Object> details, String way) {

    static State of(String icon, Kind kind, String key, Object... details) {
        return new State(icon, kind, key, List.of(details), "");
    }

    State leadingTo(String screen) {
        return new State(icon, kind, key, details, screen);
    }
}
