package it.sporta.server.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class InvoiceXmlTest {

    @Test
    void isValidAndSaysWhatWasAgreed() throws SAXException {
        Document document = HostileXml.parse(InvoiceXml.write(InvoiceSamples.catering(), "00001"));

        assertThat(InvoiceSchema.error(document)).isEmpty();
        assertThat(SdiChecks.of(document)).isEmpty();
        assertThat(text(document, "ImportoTotaleDocumento")).isEqualTo("664.00");
        assertThat(text(document, "Numero")).isEqualTo("12/2026");
        assertThat(text(document, "CodiceDestinatario")).isEqualTo("ABC1234");
        assertThat(text(document, "NumeroDDT")).isEqualTo("7/2026");
        assertThat(text(document, "Descrizione")).isEqualTo("Buffet dell'orto \"caffe\" a 18 EUR");
    }

    @Test
    void citesThePapersOfTheTillSoThatNothingIsCountedTwice() throws SAXException {
        InvoiceLine line =
                InvoiceSamples.row("Pranzo", 1_800)
                        .certifiedBy(
                                List.of(
                                        new InvoiceLine.Receipt(
                                                "Vendita 42", LocalDate.of(2026, 11, 20))));
        Document document =
                HostileXml.parse(InvoiceXml.write(InvoiceSamples.invoice(List.of(line)), "00001"));

        assertThat(InvoiceSchema.error(document)).isEmpty();
        assertThat(text(document, "TipoDato")).isEqualTo("DOC.COMM.");
        assertThat(text(document, "RiferimentoTesto")).isEqualTo("Vendita 42");
        assertThat(text(document, "RiferimentoData")).isEqualTo("2026-11-20");
    }

    @Property(tries = 200)
    void passesEveryCheckWhateverIsSold(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 3) Integer> rates,
            @ForAll @LongRange(min = 1, max = 9_999_999) long thousandths,
            @ForAll @LongRange(min = 0, max = 9_999_999) long cents)
            throws SAXException {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            VatRate rate = VatRate.percent(List.of(4, 5, 10, 22).get(rates.get(i)));
            Quantity quantity = new Quantity(thousandths * (i + 1), Unit.KILOGRAM);
            lines.add(new InvoiceLine("Riga " + i, quantity, new Money(cents * (i + 1)), rate));
        }
        Document document =
                HostileXml.parse(InvoiceXml.write(InvoiceSamples.invoice(lines), "ab12Z"));

        assertThat(InvoiceSchema.error(document)).isEmpty();
        assertThat(SdiChecks.of(document)).isEmpty();
    }

    @Property(tries = 100)
    void canBeReadWhateverItsTextsHold(@ForAll String text) throws SAXException {
        String description = "Pranzo " + text.replaceAll("\\p{Cntrl}", "");
        if (description.length() <= 200) {
            InvoiceLine line = InvoiceSamples.row(description, 1000);
            Document document =
                    HostileXml.parse(
                            InvoiceXml.write(InvoiceSamples.invoice(List.of(line)), "00001"));
            assertThat(InvoiceSchema.error(document)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<AliquotaIVA>10.00</AliquotaIVA>, <AliquotaIVA>0.10</AliquotaIVA>, 00424",
        "<Imposta>60.36</Imposta>, <Imposta>60.39</Imposta>, 00421",
        "<Numero>12/2026</Numero>, <Numero>FATT</Numero>, 00425",
        "<IdCodice>12345678903</IdCodice></IdFiscaleIVA><CodiceFiscale>,"
                + " <IdCodice>12345678904</IdCodice></IdFiscaleIVA><CodiceFiscale>, 00305",
        "<PrezzoTotale>785.45454545</PrezzoTotale>, <PrezzoTotale>785.50</PrezzoTotale>, 00423",
        "<CodiceDestinatario>ABC1234<, <CodiceDestinatario>ABC123<, 00427",
    })
    void namesTheCheckThatAWrongFileBreaks(String right, String wrong, String code)
            throws SAXException {
        String xml =
                new String(
                        InvoiceXml.write(InvoiceSamples.catering(), "00001"),
                        StandardCharsets.UTF_8);
        assertThat(xml).contains(right);

        Document broken =
                HostileXml.parse(xml.replace(right, wrong).getBytes(StandardCharsets.UTF_8));

        assertThat(SdiChecks.of(broken)).contains(code);
    }

    @Test
    void schemaNamesTheFirstErrorOfAFileInWrongOrder() throws SAXException {
        String xml =
                new String(
                        InvoiceXml.write(InvoiceSamples.catering(), "00001"),
                        StandardCharsets.UTF_8);
        String broken =
                xml.replace("<Divisa>EUR</Divisa>", "")
                        .replace("<TipoDocumento>", "<Divisa>EUR</Divisa><TipoDocumento>");

        assertThat(InvoiceSchema.error(HostileXml.parse(broken.getBytes(StandardCharsets.UTF_8))))
                .hasValueSatisfying(error -> assertThat(error).contains("Divisa"));
    }

    @Test
    void refusesADocumentType() {
        byte[] bomb = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> HostileXml.parse(bomb)).isInstanceOf(SAXException.class);
    }

    @Test
    void asksForANumberOfTheBuyer() {
        Party nobody =
                new Party("Circolo", Optional.empty(), Optional.empty(), InvoiceSamples.MILAN);

        assertThatThrownBy(nobody::forInvoices)
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.reason()).isEqualTo("party.number.missing"));
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }
}
