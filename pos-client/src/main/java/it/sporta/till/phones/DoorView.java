package it.sporta.till.phones;

import it.sporta.ui.View;

/**
 * The code of the till, or the PIN of a person.
 *
 * @param paired whether this phone is known
 * @param code as the till's screen told it to the camera; may be empty
 */
public record DoorView(boolean paired, String code) implements View {}
