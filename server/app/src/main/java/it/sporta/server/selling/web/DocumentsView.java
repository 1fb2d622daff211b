package it.sporta.server.selling.web;

import it.sporta.server.selling.ClosedDay;
import it.sporta.server.selling.OddDocument;
import it.sporta.server.selling.OwedDocument;
import it.sporta.ui.View;
import java.util.List;

/**
 * Documenti commerciali: what sales are owed, and the closings of fiscal printers.
 *
 * @param owed the oldest first
 * @param odd what cannot be right as it stands, likewise
 * @param closings the last one first
 */
public record DocumentsView(List<Owed> owed, List<OddDocument> odd, List<Closed> closings)
        implements View {

    /**
     * @param hub by its name
     */
    public record Owed(OwedDocument document, String hub) {}

    /**
     * @param operator who closed, by name; empty where the till did by itself
     */
    public record Closed(ClosedDay day, String operator) {

        /** As printed: {@code 0012}. */
        public String z() {
            return String.format("%04d", day.fact().z());
        }
    }
}
