package it.sporta.hardware.fiscal.epson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
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
import it.sporta.hardware.fiscal.wire.Channel;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EpsonMannersTest {
    private static final Sale SALE =
            Sale.of(
                    List.of(Line.of("Mele", 250, Make.VEGETABLES)),
                    Payment.of(PaymentForm.CASH, 250));

    @ParameterizedTest
    @EnumSource(EpsonManner.class)
    void understandsEveryFirmware(EpsonManner manner) {
        Clock clock = Clock.systemUTC();
        try (EpsonTwin twin = EpsonTwin.switchedOn(Make.SERIAL, 0, clock)) {
            FiscalPrinter printer =
                    Make.EPSON.printer(twin, Make.PATIENT, ExchangeJournal.NONE, clock);
            twin.speak(manner);
            twin.paperLow(true);
            Outcome<IssuedDocument> outcome = printer.issue(new DocumentKey("a"), SALE);
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            Outcome.Done<IssuedDocument> done = (Outcome.Done<IssuedDocument>) outcome;
            assertThat(done.value()).hasToString("0001-0001");
            assertThat(done.value().serial()).isEqualTo(Make.SERIAL);
            assertThat(done.warnings()).containsExactly(Warning.PAPER_LOW);
            assertThat(printer.observe()).isInstanceOf(Outcome.Done.class);
            assertThat(printer.closeDay()).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void sendsNothingToWhatDoesNotSayWhoItIs() throws IOException {
        byte[] odd = "<x/>".getBytes(UTF_8);
        AtomicInteger documents = new AtomicInteger();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        server.createContext(
                "/",
                exchange -> {
                    String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    documents.addAndGet(asked.contains("printerFiscalReceipt") ? 1 : 0);
                    exchange.sendResponseHeaders(200, odd.length);
                    exchange.getResponseBody().write(odd);
                    exchange.close();
                });
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            Channel channel =
                    new Channel("a", Make.PATIENT, ExchangeJournal.NONE, Clock.systemUTC());
            Outcome<IssuedDocument> outcome =
                    Make.EPSON.printer(address, channel).issue(new DocumentKey("a"), SALE);
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(documents).hasValue(0);
        } finally {
            server.stop(0);
        }
    }
}
