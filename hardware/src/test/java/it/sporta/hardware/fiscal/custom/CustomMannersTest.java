package it.sporta.hardware.fiscal.custom;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.fiscal.CustomManner;
import it.sporta.hardware.bench.fiscal.CustomTwin;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.FiscalDocument.Sale;
import it.sporta.hardware.fiscal.FiscalPrinter;
import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.Line;
import it.sporta.hardware.fiscal.Make;
import it.sporta.hardware.fiscal.Observation;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Payment;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.fiscal.wire.Channel;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomMannersTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final DocumentKey KEY = new DocumentKey("a-1");
    private static final Sale SALE =
            Sale.of(
                    List.of(Line.of("Mele", 250, Make.VEGETABLES)),
                    Payment.of(PaymentForm.CASH, 250));

    @ParameterizedTest
    @EnumSource(CustomManner.class)
    void understandsEveryFirmware(CustomManner manner) {
        try (CustomTwin twin = CustomTwin.switchedOn(Make.SERIAL, 0, CLOCK)) {
            FiscalPrinter printer =
                    Make.CUSTOM.printer(twin, Make.PATIENT, ExchangeJournal.NONE, CLOCK);
            twin.speak(manner);
            Outcome<IssuedDocument> outcome = printer.issue(KEY, SALE);
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            assertThat(((Outcome.Done<IssuedDocument>) outcome).value()).hasToString("0001-0001");
            Outcome<Observation> seen = printer.observe();
            assertThat(((Outcome.Done<Observation>) seen).value().lastKey()).contains(KEY);
            assertThat(printer.closeDay()).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void sendsNothingToAMachineOfAnotherSerial() {
        try (CustomTwin twin = CustomTwin.switchedOn("99MEY000001", 0, CLOCK)) {
            FiscalPrinter printer =
                    Make.CUSTOM.printer(twin, Make.PATIENT, ExchangeJournal.NONE, CLOCK);
            Outcome<IssuedDocument> outcome = printer.issue(KEY, SALE);
            assertThat(((Outcome.Refused<IssuedDocument>) outcome).refusal().reason())
                    .isEqualTo(Reason.WRONG_MACHINE);
            assertThat(twin.documents()).isEmpty();
        }
    }

    @Test
    void sendsNothingWithAPaymentThatIsNotProgrammed() {
        try (CustomTwin twin = CustomTwin.switchedOn(Make.SERIAL, 0, CLOCK)) {
            CustomSettings cardsOnly =
                    new CustomSettings(
                            twin.address(),
                            Make.SERIAL,
                            Map.of(Make.VEGETABLES, new CustomSettings.Department(3, 13)),
                            Map.of(PaymentForm.ELECTRONIC, 2));
            FiscalPrinter printer =
                    new CustomPrinter(
                            cardsOnly, new Channel("b", Make.PATIENT, ExchangeJournal.NONE, CLOCK));
            Outcome<IssuedDocument> outcome = printer.issue(KEY, SALE);
            assertThat(((Outcome.Refused<IssuedDocument>) outcome).refusal().reason())
                    .isEqualTo(Reason.PAYMENT_NOT_PROGRAMMED);
            assertThat(twin.isDocumentOpen()).isFalse();
        }
    }
}
