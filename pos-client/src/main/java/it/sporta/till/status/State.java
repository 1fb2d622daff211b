package it.sporta.till.status;

import it.sporta.ui.trouble.Message.Kind;
import java.util.List;

/**
 * One device as the status line shows it.
 *
 * @param icon of the device
 * @param kind good, look or stop: its colour and second icon
 * @param key of the words
 * @param details names and values for the words' places
 */
public record State(String icon, Kind kind, String key, List<Object> details) {

    static State of(String icon, Kind kind, String key, Object... details) {
        return new State(icon, kind, key, List.of(details));
    }
}
