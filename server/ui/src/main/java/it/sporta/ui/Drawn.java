package it.sporta.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A finished fragment, to be set into its frame as it is. */
record Drawn(Utf8ByteOutput bytes) implements Content {

    @Override
    public void writeTo(TemplateOutput page) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(bytes.getContentLength());
        try {
            bytes.writeTo(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.writeBinaryContent(copy.toByteArray());
    }
}
