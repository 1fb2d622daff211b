package it.sporta.till.customer;

import it.sporta.hardware.display.Screen;

/** A screen as one text: what is left and what is right of its lines. */
final class Signs {

    private Signs() {}

    static String of(Screen screen) {
        return String.join(
                        "",
                        screen.upper().left(),
                        "|",
                        screen.upper().right(),
                        "/",
                        screen.lower().left(),
                        "|",
                        screen.lower().right())
                .replace('\u00a0', ' ');
    }
}
