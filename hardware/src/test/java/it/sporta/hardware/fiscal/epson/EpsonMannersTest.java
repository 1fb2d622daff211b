package it.sporta.hardware.fiscal.epson;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.fiscal.EpsonManner;
import it.sporta.hardware.bench.fiscal.EpsonTwin;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.FiscalDocument.Sale;
import it.sporta.hardware.fiscal.FiscalPrinter;
import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.Line;
import it.sporta.hardware.fiscal.Make;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Payment;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.Warning;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EpsonMannersTest {
    @ParameterizedTest
    @EnumSource(EpsonManner.class)
    void understandsEveryFirmware(EpsonManner manner) {
        Clock clock = Clock.systemUTC();
        try (EpsonTwin twin = EpsonTwin.switchedOn(Make.SERIAL, 0, clock)) {
            FiscalPrinter printer =
                    Make.EPSON.printer(twin, Make.PATIENT, ExchangeJournal.NONE, clock);
            twin.speak(manner);
            twin.paperLow(true);
            Sale sale =
                    Sale.of(
                            List.of(Line.of("Mele", 250, Make.VEGETABLES)),
                            Payment.of(PaymentForm.CASH, 250));
            Outcome<IssuedDocument> outcome = printer.issue(new DocumentKey("a"), sale);
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            Outcome.Done<IssuedDocument> done = (Outcome.Done<IssuedDocument>) outcome;
            assertThat(done.value()).hasToString("0001-0001");
            assertThat(done.value().serial()).isEqualTo(Make.SERIAL);
            assertThat(done.warnings()).containsExactly(Warning.PAPER_LOW);
            assertThat(printer.observe()).isInstanceOf(Outcome.Done.class);
            assertThat(printer.closeDay()).isInstanceOf(Outcome.Done.class);
        }
    }
}
