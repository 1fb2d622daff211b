package it.sporta.till.devices;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.FiscalDocument.Sale;
import it.sporta.hardware.fiscal.Line;
import it.sporta.hardware.fiscal.LotteryCode;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Payment;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.TaxId;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.hardware.fiscal.wire.Exchange.Direction;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.fiscal.wire.Patience;
import java.time.Clock;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of a conversation with a fiscal printer may be seen by whoever helps. */
class FiscalTellingTest {

    private static final Sale SOUP =
            Sale.of(
                    List.of(Line.of("Zuppa", 600, Vat.rate(1_000))),
                    Payment.of(PaymentForm.ELECTRONIC, 600));

    @ParameterizedTest
    @EnumSource(FiscalMake.class)
    void showsQuestionsAndAnswersAndNothingOfWhoBoughtWhat(FiscalMake make) {
        FrameLog shown = FrameLog.of("fiscal");
        try (FiscalTwin twin = make.twin(Clock.systemUTC());
                Devices devices =
                        Devices.open(
                                DeviceSettings.none(),
                                scan -> {},
                                ExchangeJournal.NONE,
                                Clock.systemUTC());
                FiscalMachine machine =
                        devices.fiscalFor(make.settings(twin), Patience.USUAL, shown)
                                .orElseThrow()) {
            issue(machine, SOUP.boughtBy(TaxId.parse("RSSMRA85T10A562S").orElseThrow()));
            issue(machine, SOUP.playing(new LotteryCode("AB12CD34")));
            machine.printer().observe();
        }
        assertThat(shown.frames().toString())
                .contains("printerFiscalReceipt ‹", "queryPrinterStatus", "success=\"true\"")
                .doesNotContain("RSSMRA85T10A562S", "AB12CD34", "Zuppa", "Envelope", "addInfo>");
    }

    private static void issue(FiscalMachine machine, Sale sale) {
        assertThat(machine.printer().issue(new DocumentKey("a" + sale.hashCode()), sale))
                .isInstanceOf(Outcome.Done.class);
    }

    @Property(tries = 200)
    void tellsAnythingWithoutStumbling(@ForAll String text, @ForAll Direction direction) {
        assertThat(FiscalTelling.of(direction, text)).doesNotContain("<", ">", "\n");
    }
}
