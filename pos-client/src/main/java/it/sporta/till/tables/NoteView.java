package it.sporta.till.tables;

import it.sporta.ui.View;

/** What the kitchen must know of one line besides. */
public record NoteView(String ticket, long number, String dish, String note, long version)
        implements View {

    static NoteView of(Sitting sitting, long number) {
        OrderLine line = sitting.order().line(number);
        return new NoteView(
                sitting.ticket().toString(), number, line.name(), line.note(), sitting.version());
    }
}
