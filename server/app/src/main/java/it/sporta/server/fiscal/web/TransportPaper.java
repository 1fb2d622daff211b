package it.sporta.server.fiscal.web;

import it.sporta.server.fiscal.TransportDocument;
import it.sporta.ui.Paper;
import it.sporta.ui.Words;

/** A transport document as it travels with the goods. */
public record TransportPaper(TransportDocument document, boolean demo) implements Paper {

    @Override
    public String title(Words words) {
        return words.text("transport.title", "number", document.number());
    }
}
