package it.sporta.server.paper;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.fiscal.DocumentNumber;
import it.sporta.server.fiscal.TransportDocument;
import it.sporta.server.fiscal.web.TransportPaper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

    @Test
    void whatIsPrintedIsWhatWasWritten() throws IOException {
        String text = text(paper(1, "Passata <b>di</b> pomodoro & basilico"));

        assertThat(text)
                .contains("Documento di trasporto n. 7/2026")
                .contains("Passata <b>di</b> pomodoro & basilico")
                .contains("12,500 kg")
                .contains("Trasferimento tra sedi")
                .contains("22 nov 2026 10:15");
    }

    @Test
    void aLongListGoesOnOverPagesWithItsHead() throws IOException {
        try (PDDocument pages = Loader.loadPDF(pdf(paper(90, "Mele")))) {
            assertThat(pages.getNumberOfPages()).isGreaterThan(1);
            String all = new PDFTextStripper().getText(pages);
            assertThat(all.split("Mele", -1)).hasSize(91);
            assertThat(all.split("Quantità", -1)).hasSizeGreaterThan(2);
        }
    }

    @Test
    void carriesItsLettersWithIt() throws IOException {
        try (PDDocument pages = Loader.loadPDF(pdf(paper(1, "Più di 3 € − già")))) {
            var fonts = pages.getPage(0).getResources();
            for (var name : fonts.getFontNames()) {
                assertThat(fonts.getFont(name).getName()).contains("Titillium");
                assertThat(fonts.getFont(name).isEmbedded()).isTrue();
            }
            assertThat(new PDFTextStripper().getText(pages)).contains("Più di 3 € − già");
        }
    }

    @Test
    void fetchesNothingThatAPaperNames() throws IOException {
        assertThat(text(paper(1, "<img src='file:///etc/passwd'/>"))).contains("etc/passwd");
    }

    private static String text(TransportPaper paper) throws IOException {
        try (PDDocument pages = Loader.loadPDF(pdf(paper))) {
            return new PDFTextStripper().getText(pages).replace('\u00a0', ' ');
        }
    }

    private static byte[] pdf(TransportPaper paper) throws IOException {
        return new PdfWriter().pdf(paper);
    }

    private static TransportPaper paper(int items, String name) {
        return new TransportPaper(
                new TransportDocument(
                        new UUID(0, 1),
                        new UUID(0, 2),
                        new DocumentNumber("", 2026, 7),
                        LocalDate.of(2026, 11, 22),
                        Instant.parse("2026-11-22T09:15:00Z"),
                        new TransportDocument.Consignment(
                                TransportDocument.Cause.TRANSFER,
                                new TransportDocument.End("via Capuana", "via Capuana 7, Milano"),
                                new TransportDocument.End(
                                        "via Palmanova", "via Palmanova 59, Milano"),
                                "",
                                Collections.nCopies(
                                        items,
                                        new TransportDocument.Item(
                                                name,
                                                new Quantity(12_500, Unit.KILOGRAM),
                                                "L326A")))),
                true);
    }
}
