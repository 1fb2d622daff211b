package it.sporta.till.phones;

import it.sporta.ui.View;

/**
 * The code of the till, or the PIN of a person.
 *
 * @param paired whether this phone is known
 */
public record DoorView(boolean paired) implements View {}
