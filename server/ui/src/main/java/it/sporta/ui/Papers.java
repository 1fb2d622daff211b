package it.sporta.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Draws papers for whoever makes pages of them. Always in Italian: they go to Italian offices. */
public final class Papers {

    private final Templates templates = new Templates();

    /** The whole sheet as well-formed XML. */
    public String draw(Paper paper) {
        Words words = Words.of(paper.getClass(), Locale.ITALIAN);
        var inside =
                templates.draw(
                        Templates.nameOf(paper.getClass()),
                        Map.of("view", paper, "words", words, "format", Format.ITALIAN));
        var sheet =
                templates.draw(
                        Frame.PAPER.template(),
                        Map.of(
                                "title", paper.title(words),
                                "words", Words.of(View.class, Locale.ITALIAN),
                                "content", new Drawn(inside)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(sheet.getContentLength());
        try {
            sheet.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // XML knows five names of characters, and this is not among them.
        return bytes.toString(StandardCharsets.UTF_8).replace("&nbsp;", "\u00a0");
    }
}
