package it.sporta.hardware.scale.dialog06;

import it.sporta.hardware.scale.Reading.State;

/** The scale's status codes of record 09. */
final class Trouble {
    private Trouble() {}

    static State named(String code) {
        return switch (code) {
            case "20" -> State.MOVING;
            case "21" -> State.NOT_CHANGED;
            case "22" -> State.NOT_FINISHED;
            case "30" -> State.EMPTY_OR_LIGHT;
            case "31" -> State.BELOW_ZERO;
            case "32" -> State.OVERLOAD;
            case "10", "11", "12", "13" -> State.CONFIGURATION;
            default -> State.INVALID;
        };
    }
}
