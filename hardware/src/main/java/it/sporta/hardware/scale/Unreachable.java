package it.sporta.hardware.scale;

import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.scale.Reading.State;

/** What a failed line means for a reading. */
public final class Unreachable {
    private Unreachable() {}

    public static State state(DeviceException trouble) {
        return switch (trouble.kind()) {
            case ABSENT, LINK_DOWN -> State.UNPLUGGED;
            case NO_PERMISSION, IN_USE, NOT_OPENED -> State.CONFIGURATION;
            case TIMEOUT, INTERRUPTED -> State.NO_ANSWER;
        };
    }
}
