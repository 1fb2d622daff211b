package it.sporta.till.fiscal;

import it.sporta.hardware.bench.fiscal.CustomTwin;
import it.sporta.hardware.bench.fiscal.EpsonTwin;
import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.fiscal.FiscalPrinter;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.hardware.fiscal.custom.CustomPrinter;
import it.sporta.hardware.fiscal.custom.CustomSettings;
import it.sporta.hardware.fiscal.epson.EpsonPrinter;
import it.sporta.hardware.fiscal.epson.EpsonSettings;
import it.sporta.hardware.fiscal.epson.EpsonSettings.Department;
import it.sporta.hardware.fiscal.wire.Channel;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.fiscal.wire.Patience;
import it.sporta.kernel.Rome;
import it.sporta.till.devices.FiscalStanding;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A maker's machine at the counter: the driver and the virtual one. */
enum Make {
    EPSON {
        @Override
        FiscalTwin twin(String serial) {
            return EpsonTwin.switchedOn(serial, 11, Clock.system(Rome.ZONE));
        }

        @Override
        FiscalPrinter printer(FiscalTwin twin, Channel channel) {
            return new EpsonPrinter(
                    EpsonSettings.usual(
                            twin.address(),
                            Map.of(
                                    Vat.rate(400), new Department(3, 3),
                                    Vat.rate(1_000), new Department(2, 2))),
                    channel);
        }

        @Override
        String head(String serial) {
            return "POST /cgi-bin/fpmate.cgi HTTP/1.1\r\nSOAPAction: \"\"\r\n";
        }
    },
    CUSTOM {
        @Override
        FiscalTwin twin(String serial) {
            return CustomTwin.switchedOn(serial, 11, Clock.system(Rome.ZONE));
        }

        @Override
        FiscalPrinter printer(FiscalTwin twin, Channel channel) {
            return new CustomPrinter(
                    new CustomSettings(
                            twin.address(),
                            twin.serial(),
                            Map.of(
                                    Vat.rate(400), new CustomSettings.Department(3, 13),
                                    Vat.rate(1_000), new CustomSettings.Department(2, 12)),
                            Map.of(
                                    PaymentForm.CASH, 1,
                                    PaymentForm.ELECTRONIC, 2,
                                    PaymentForm.SCONTO_A_PAGARE, 7)),
                    channel);
        }

        @Override
        String head(String serial) {
            String pass = serial + ":" + serial;
            return "POST /xml/printer.htm HTTP/1.1\r\nAuthorization: Basic "
                    + Base64.getEncoder().encodeToString(pass.getBytes(StandardCharsets.US_ASCII))
                    + "\r\n";
        }
    };

    static final String SERIAL = "99MEY022274";

    /** Long enough for a machine that answers, however busy this one is. */
    static final Patience PATIENT =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(5));

    /** Gives up a document before a slow twin has printed it. */
    static final Patience HASTY =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMillis(100));

    /** One that has closed eleven days and issued nothing on the twelfth. */
    abstract FiscalTwin twin(String serial);

    abstract FiscalPrinter printer(FiscalTwin twin, Channel channel);

    /** How a request begins on the wire. */
    abstract String head(String serial);

    Machine machine(FiscalTwin twin) {
        return machine(twin, PATIENT, exchange -> {});
    }

    Machine machine(FiscalTwin twin, Patience patience, ExchangeJournal heard) {
        Channel channel = new Channel(name(), patience, heard, Clock.systemUTC());
        return new Machine(
                printer(twin, channel),
                twin.serial(),
                true,
                List::of,
                () -> FiscalStanding.READY,
                Optional.empty());
    }
}
