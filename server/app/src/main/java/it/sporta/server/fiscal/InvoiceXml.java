package it.sporta.server.fiscal;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatBreakdown;
import it.sporta.kernel.money.VatRate;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An invoice as the exchange system takes it: FatturaPA 1.2 (specifications 1.9, valid from
 * 1/4/2025). The order of the elements is the schema's.
 */
final class InvoiceXml {

    private static final String NAMESPACE =
            "http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private InvoiceXml() throws XMLStreamException {
        this.xml =
                XMLOutputFactory.newDefaultFactory()
                        .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /**
     * @param transmission up to five letters and digits, never used before by this seller: it also
     *     names the file
     */
    static byte[] write(Invoice invoice, String transmission) {
        try {
            InvoiceXml writer = new InvoiceXml();
            writer.document(invoice, transmission);
            return writer.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an invoice that cannot be written", e);
        }
    }

    private void document(Invoice invoice, String transmission) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("p", "FatturaElettronica", NAMESPACE);
        xml.writeNamespace("p", NAMESPACE);
        xml.writeAttribute("versione", invoice.recipient().format());
        open("FatturaElettronicaHeader");
        transmission(invoice, transmission);
        seller(invoice);
        buyer(invoice.buyer());
        close();
        open("FatturaElettronicaBody");
        general(invoice);
        open("DatiBeniServizi");
        lines(invoice.lines());
        sums(invoice);
        close();
        payments(invoice.payments());
        close();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void transmission(Invoice invoice, String transmission) throws XMLStreamException {
        open("DatiTrasmissione");
        open("IdTrasmittente");
        put("IdPaese", "IT");
        put("IdCodice", invoice.seller().vatNumber().orElseThrow().digits());
        close();
        put("ProgressivoInvio", transmission);
        put("FormatoTrasmissione", invoice.recipient().format());
        put("CodiceDestinatario", invoice.recipient().code());
        if (invoice.recipient().mail().isPresent()) {
            put("PECDestinatario", invoice.recipient().mail().get());
        }
        close();
    }

    private void seller(Invoice invoice) throws XMLStreamException {
        open("CedentePrestatore");
        open("DatiAnagrafici");
        numbers(invoice.seller());
        name(invoice.seller());
        put("RegimeFiscale", invoice.regime());
        close();
        seat(invoice.seller().address());
        close();
    }

    private void buyer(Party buyer) throws XMLStreamException {
        open("CessionarioCommittente");
        open("DatiAnagrafici");
        numbers(buyer);
        name(buyer);
        close();
        seat(buyer.address());
        close();
    }

    private void numbers(Party party) throws XMLStreamException {
        if (party.vatNumber().isPresent()) {
            open("IdFiscaleIVA");
            put("IdPaese", "IT");
            put("IdCodice", party.vatNumber().get().digits());
            close();
        }
        if (party.taxCode().isPresent()) {
            put("CodiceFiscale", party.taxCode().get().characters());
        }
    }

    private void name(Party party) throws XMLStreamException {
        open("Anagrafica");
        put("Denominazione", party.name());
        close();
    }

    private void seat(Address address) throws XMLStreamException {
        open("Sede");
        put("Indirizzo", address.street());
        put("CAP", address.postalCode());
        put("Comune", address.town());
        put("Provincia", address.province());
        put("Nazione", "IT");
        close();
    }

    private void general(Invoice invoice) throws XMLStreamException {
        open("DatiGenerali");
        open("DatiGeneraliDocumento");
        put("TipoDocumento", invoice.kind().name());
        put("Divisa", "EUR");
        put("Data", invoice.date().toString());
        put("Numero", invoice.number().toString());
        put("ImportoTotaleDocumento", decimal(invoice.total()));
        close();
        for (Invoice.Citation earlier : invoice.earlier()) {
            open("DatiFattureCollegate");
            put("IdDocumento", earlier.number());
            put("Data", earlier.date().toString());
            close();
        }
        for (Invoice.Citation transport : invoice.transports()) {
            open("DatiDDT");
            put("NumeroDDT", transport.number());
            put("DataDDT", transport.date().toString());
            close();
        }
        close();
    }

    private void lines(List<InvoiceLine> lines) throws XMLStreamException {
        for (int i = 0; i < lines.size(); i++) {
            InvoiceLine line = lines.get(i);
            open("DettaglioLinee");
            put("NumeroLinea", Integer.toString(i + 1));
            put("Descrizione", line.description());
            put("Quantita", line.amount().toPlainString());
            put("UnitaMisura", line.quantity().unit().symbol());
            put("PrezzoUnitario", line.netPrice().toPlainString());
            put("PrezzoTotale", line.net().toPlainString());
            rate(line.vat());
            receipts(line.receipts());
            close();
        }
    }

    /** TipoDato has at most ten characters. */
    private void receipts(List<InvoiceLine.Receipt> receipts) throws XMLStreamException {
        for (InvoiceLine.Receipt receipt : receipts) {
            open("AltriDatiGestionali");
            put("TipoDato", "DOC.COMM.");
            put("RiferimentoTesto", receipt.name());
            put("RiferimentoData", receipt.date().toString());
            close();
        }
    }

    private void sums(Invoice invoice) throws XMLStreamException {
        for (VatBreakdown.Row row : invoice.vat().rows()) {
            open("DatiRiepilogo");
            rate(row.rate());
            put("ImponibileImporto", decimal(row.taxable()));
            put("Imposta", decimal(row.vat()));
            if (row.rate().hundredths() > 0) {
                put("EsigibilitaIVA", "I");
            } else {
                put("RiferimentoNormativo", invoice.law());
            }
            close();
        }
    }

    private void rate(VatRate rate) throws XMLStreamException {
        put("AliquotaIVA", BigDecimal.valueOf(rate.hundredths(), 2).toPlainString());
        if (rate.hundredths() == 0) {
            put("Natura", rate.code());
        }
    }

    private void payments(List<Invoice.Settlement> payments) throws XMLStreamException {
        if (payments.isEmpty()) {
            return;
        }
        open("DatiPagamento");
        put("CondizioniPagamento", payments.size() == 1 ? "TP02" : "TP01");
        for (Invoice.Settlement one : payments) {
            open("DettaglioPagamento");
            put("ModalitaPagamento", one.means().code());
            put("DataScadenzaPagamento", one.due().toString());
            put("ImportoPagamento", decimal(one.amount()));
            close();
        }
        close();
    }

    private static String decimal(Money money) {
        return BigDecimal.valueOf(money.cents(), 2).toPlainString();
    }

    private void open(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void put(String element, String text) throws XMLStreamException {
        open(element);
        xml.writeCharacters(latin(text));
        close();
    }

    /** The schema takes Latin-1 and nothing else: a euro sign or a curly quote would be refused. */
    private static String latin(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replace("€", "EUR")
                        .replace('’', '\'')
                        .replace('‘', '\'')
                        .replace('“', '"')
                        .replace('”', '"')
                        .replace('–', '-')
                        .replace('—', '-')
                        .replace('\u00a0', ' ');
        return plain.replaceAll("[^\\x20-\\x7e\\u00a1-\\u00ff]", "?");
    }
}
