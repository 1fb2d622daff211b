package it.sporta.server.sync;

import java.util.List;
import java.util.UUID;

/**
 * Entries that a till made, lost, and could not send.
 *
 * @param epoch that began after them
 * @param places in stretches, the first and the last of each: {@code 1-13…1-15}
 */
public record Loss(UUID till, String tillName, int epoch, List<String> places) {

    public Loss {
        places = List.copyOf(places);
    }
}
