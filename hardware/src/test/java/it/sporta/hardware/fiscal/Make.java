package it.sporta.hardware.fiscal;

import it.sporta.hardware.bench.fiscal.CustomTwin;
import it.sporta.hardware.bench.fiscal.EpsonTwin;
import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.fiscal.custom.CustomPrinter;
import it.sporta.hardware.fiscal.custom.CustomSettings;
import it.sporta.hardware.fiscal.epson.EpsonPrinter;
import it.sporta.hardware.fiscal.epson.EpsonSettings;
import it.sporta.hardware.fiscal.epson.EpsonSettings.Department;
import it.sporta.hardware.fiscal.wire.Channel;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.fiscal.wire.Patience;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** A maker's driver and its twin. */
public enum Make {
    EPSON {
        @Override
        public FiscalTwin twin(Clock clock) {
            return EpsonTwin.switchedOn(SERIAL, 11, clock);
        }

        @Override
        public FiscalPrinter printer(URI address, Channel channel) {
            return new EpsonPrinter(EpsonSettings.usual(address, DEPARTMENTS), channel);
        }

        @Override
        public Map<Vat, Integer> confirmed() {
            return Map.of(VEGETABLES, 3, DISHES, 2, EXEMPT, 13);
        }

        @Override
        public String head() {
            return "POST /cgi-bin/fpmate.cgi HTTP/1.1\r\nSOAPAction: \"\"\r\n";
        }
    },
    CUSTOM {
        @Override
        public FiscalTwin twin(Clock clock) {
            return CustomTwin.switchedOn(SERIAL, 11, clock);
        }

        @Override
        public FiscalPrinter printer(URI address, Channel channel) {
            return new CustomPrinter(
                    new CustomSettings(address, SERIAL, VAT_INDEXES, PAYMENTS), channel);
        }

        @Override
        public Map<Vat, Integer> confirmed() {
            return Map.of(VEGETABLES, 13, DISHES, 12);
        }

        @Override
        public String head() {
            String pass = SERIAL + ":" + SERIAL;
            return "POST /xml/printer.htm HTTP/1.1\r\nAuthorization: Basic "
                    + Base64.getEncoder().encodeToString(pass.getBytes(StandardCharsets.US_ASCII))
                    + "\r\n";
        }
    };

    public static final String SERIAL = "99MEY022274";
    public static final Vat VEGETABLES = Vat.rate(400);
    public static final Vat DISHES = Vat.rate(1_000);
    public static final Vat EXEMPT = Vat.of(Nature.N4);

    /** Long enough for a machine that answers, however busy this one is. */
    public static final Patience PATIENT =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(5));

    /** Gives up a document before a slow twin has printed it. */
    public static final Patience HASTY =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMillis(100));

    static final Map<Vat, Department> DEPARTMENTS =
            Map.of(
                    VEGETABLES, new Department(3, 3),
                    DISHES, new Department(2, 2),
                    EXEMPT, new Department(13, 13));

    static final Map<Vat, CustomSettings.Department> VAT_INDEXES =
            Map.of(
                    VEGETABLES, new CustomSettings.Department(3, 13),
                    DISHES, new CustomSettings.Department(2, 12),
                    EXEMPT, new CustomSettings.Department(4, 14));

    static final Map<PaymentForm, Integer> PAYMENTS =
            Map.of(
                    PaymentForm.CASH, 1,
                    PaymentForm.ELECTRONIC, 2,
                    PaymentForm.TICKET, 3,
                    PaymentForm.UNCOLLECTED_GOODS, 4,
                    PaymentForm.UNCOLLECTED_SERVICES, 5,
                    PaymentForm.INVOICE_FOLLOWS, 6,
                    PaymentForm.SCONTO_A_PAGARE, 7,
                    PaymentForm.MULTI_USE_VOUCHER, 8);

    /** A machine that has closed eleven days and issued nothing on the twelfth. */
    public abstract FiscalTwin twin(Clock clock);

    public abstract FiscalPrinter printer(URI address, Channel channel);

    /** Number under which each VAT stands in the machine. */
    public abstract Map<Vat, Integer> confirmed();

    /** How a request begins on the wire. */
    public abstract String head();

    public FiscalPrinter printer(
            FiscalTwin twin, Patience patience, ExchangeJournal journal, Clock clock) {
        return printer(twin.address(), new Channel(name(), patience, journal, clock));
    }
}
