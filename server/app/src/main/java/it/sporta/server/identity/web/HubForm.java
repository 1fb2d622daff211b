package it.sporta.server.identity.web;

import it.sporta.kernel.Refused;
import it.sporta.server.Form;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.TaxScheme;
import it.sporta.server.identity.Taxed;
import it.sporta.server.identity.VatNumber;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what is typed about hubs and those who run them. */
final class HubForm {

    static final Set<String> FIELDS =
            Set.of(
                    "hub.organisation",
                    "hub.kind",
                    "hub.name",
                    "hub.address",
                    "hub.province",
                    "organisation.name",
                    "organisation.vat",
                    "organisation.scheme",
                    "organisation.natura",
                    "organisation.from");

    private HubForm() {}

    static Optional<Hub.Place> place(Form form) {
        return form.attempt(
                () ->
                        new Hub.Place(
                                form.text("hub.name"),
                                form.text("hub.address"),
                                form.text("hub.province")));
    }

    static HubKind kind(String text) {
        try {
            return HubKind.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("hub.kind.missing");
        }
    }

    static VatNumber vatNumber(String text) {
        return VatNumber.parse(text).orElseThrow(() -> new Refused("organisation.vat.wrong"));
    }

    static Optional<Taxed> taxed(Form form) {
        return form.read("organisation.scheme", HubForm::scheme)
                .flatMap(
                        scheme ->
                                form.read("organisation.natura", text -> new Taxed(scheme, text)));
    }

    private static TaxScheme scheme(String text) {
        try {
            return TaxScheme.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("organisation.scheme.missing");
        }
    }

    static LocalDate from(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("organisation.from.wrong");
        }
    }

    static UUID id(String text, String reason) {
        return PersonForm.id(text, reason);
    }
}
