package it.sporta.server.lab.web;

import it.sporta.server.stock.PlaceKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Where what is lost or left may go, the better first. */
final class Destinations {

    static final List<PlaceKind> OF_LOSSES =
            Stream.concat(
                            Stream.of(PlaceKind.FEED, PlaceKind.COMPOST),
                            Arrays.stream(PlaceKind.values()).filter(PlaceKind::isDestination))
                    .distinct()
                    .toList();

    static final List<PlaceKind> OF_LEFTOVERS =
            Stream.concat(Stream.of(PlaceKind.STAFF), OF_LOSSES.stream()).toList();

    private Destinations() {}
}
