package it.sporta.server.fiscal;

import it.sporta.server.identity.VatNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What the exchange system checks beyond the schema (specifications of the electronic invoice,
 * annex A, version 1.9.1 of 31/3/2026), as far as our documents can break it. A file that passes
 * here and the schema is taken.
 */
final class SdiChecks {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Element root;
    private final List<String> refusals = new ArrayList<>();

    private SdiChecks(Element root) {
        this.root = root;
    }

    /** The codes of the checks that fail, in their order; empty when all pass. */
    static List<String> of(Document document) {
        SdiChecks checks = new SdiChecks(document.getDocumentElement());
        checks.numbers();
        checks.recipient();
        for (Element body : all(checks.root, "FatturaElettronicaBody")) {
            checks.body(body);
        }
        return checks.refusals.stream().sorted().distinct().toList();
    }

    private void numbers() {
        Element seller = first(root, "CedentePrestatore").orElseThrow();
        Element buyer = first(root, "CessionarioCommittente").orElseThrow();
        refuse("00301", hasWrongVatNumber(seller));
        refuse("00305", hasWrongVatNumber(buyer));
        refuse("00302", hasWrongTaxCode(seller));
        refuse("00306", hasWrongTaxCode(buyer));
        refuse(
                "00417",
                first(buyer, "IdFiscaleIVA").isEmpty() && first(buyer, "CodiceFiscale").isEmpty());
    }

    private static boolean hasWrongVatNumber(Element party) {
        return first(party, "IdFiscaleIVA")
                .filter(id -> text(id, "IdPaese").equals(Optional.of("IT")))
                .flatMap(id -> text(id, "IdCodice"))
                .filter(digits -> VatNumber.parse(digits).isEmpty())
                .isPresent();
    }

    private static boolean hasWrongTaxCode(Element party) {
        return text(party, "CodiceFiscale")
                .filter(code -> TaxCode.parse(code).isEmpty() && VatNumber.parse(code).isEmpty())
                .isPresent();
    }

    private void recipient() {
        String format = text(root, "FormatoTrasmissione").orElse("");
        int length = text(root, "CodiceDestinatario").orElse("").length();
        refuse("00427", length != (format.equals("FPA12") ? 6 : 7));
        refuse("00428", !format.equals(root.getAttribute("versione")));
    }

    private void body(Element body) {
        refuse("00425", text(body, "Numero").filter(n -> n.matches("\\D*")).isPresent());
        Map<Rate, BigDecimal> lines = new HashMap<>();
        for (Element line : all(body, "DettaglioLinee")) {
            line(line);
            lines.merge(Rate.of(line), number(line, "PrezzoTotale"), BigDecimal::add);
        }
        Map<Rate, BigDecimal> sums = new HashMap<>();
        for (Element sum : all(body, "DatiRiepilogo")) {
            sum(sum);
            sums.merge(Rate.of(sum), number(sum, "ImponibileImporto"), BigDecimal::add);
        }
        sameRates(lines, sums);
    }

    private void line(Element line) {
        Rate rate = Rate.of(line);
        refuse("00400", rate.isZero() && rate.natura().isEmpty());
        refuse("00401", !rate.isZero() && rate.natura().isPresent());
        refuse("00445", rate.isGeneric());
        refuse("00424", rate.isFraction());
        BigDecimal quantity = text(line, "Quantita").map(BigDecimal::new).orElse(BigDecimal.ONE);
        BigDecimal computed = number(line, "PrezzoUnitario").multiply(quantity);
        refuse("00423", isFar(computed, number(line, "PrezzoTotale"), CENT));
    }

    private void sum(Element sum) {
        Rate rate = Rate.of(sum);
        refuse("00429", rate.isZero() && rate.natura().isEmpty());
        refuse("00430", !rate.isZero() && rate.natura().isPresent());
        BigDecimal vat =
                number(sum, "ImponibileImporto")
                        .multiply(rate.percent())
                        .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
        refuse("00421", isFar(vat, number(sum, "Imposta"), CENT));
    }

    private void sameRates(Map<Rate, BigDecimal> lines, Map<Rate, BigDecimal> sums) {
        refuse("00419", sums.size() < lines.size());
        refuse("00443", !sums.keySet().containsAll(lines.keySet()));
        lines.forEach(
                (rate, net) ->
                        refuse(
                                "00422",
                                sums.containsKey(rate)
                                        && isFar(net, sums.get(rate), BigDecimal.ONE)));
    }

    private void refuse(String code, boolean broken) {
        if (broken) {
            refusals.add(code);
        }
    }

    private static boolean isFar(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance) > 0;
    }

    /** A rate and, where it is zero, why. */
    private record Rate(BigDecimal percent, Optional<String> natura) {

        static Rate of(Element row) {
            return new Rate(number(row, "AliquotaIVA").setScale(2), text(row, "Natura"));
        }

        boolean isZero() {
            return percent.signum() == 0;
        }

        boolean isGeneric() {
            return natura.filter(code -> code.matches("N[236]")).isPresent();
        }

        boolean isFraction() {
            return percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) < 0;
        }
    }

    private static BigDecimal number(Element parent, String name) {
        return new BigDecimal(text(parent, name).orElseThrow());
    }

    private static Optional<String> text(Element parent, String name) {
        return first(parent, name).map(Element::getTextContent);
    }

    private static Optional<Element> first(Element parent, String name) {
        return all(parent, name).stream().findFirst();
    }

    /** Ours have no prefix, others' may: the local name decides, at any depth. */
    private static List<Element> all(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                if (Objects.requireNonNullElse(element.getLocalName(), "").equals(name)) {
                    found.add(element);
                } else {
                    found.addAll(all(element, name));
                }
            }
        }
        return found;
    }
}
