package it.sporta.hardware.fiscal.epson;

import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Warning;
import it.sporta.hardware.fiscal.wire.Channel;
import it.sporta.hardware.fiscal.wire.Element;
import it.sporta.hardware.fiscal.wire.Reply;
import java.net.http.HttpRequest;
import java.time.Duration;

/** Requests in their envelope, and answers told apart into done, refused and unknown. */
final class EpsonCommands {
    private final EpsonSettings settings;
    private final Channel channel;

    EpsonCommands(EpsonSettings settings, Channel channel) {
        this.settings = settings;
        this.channel = channel;
    }

    /** A document or report, which is printed to its end before it is answered. */
    Outcome<Reply> print(Element root) {
        return send(root, channel.patience().document());
    }

    /** A single command. */
    Outcome<Reply> ask(Element command) {
        return send(new Element("printerCommand").with(command), channel.patience().question());
    }

    /** A single command to a machine that, if it is there, answers at once. */
    Outcome<Reply> glance(Element command) {
        return send(new Element("printerCommand").with(command), channel.patience().connect());
    }

    /** A command in the machine's native language; answered by its {@code responseData}. */
    Outcome<String> direct(String command, String data) {
        return ask(new Element("directIO", "command", command, "data", data))
                .then(
                        reply ->
                                reply.text("responseData")
                                        .map(Outcome::done)
                                        .orElseGet(
                                                () -> Outcome.unknown("no data for " + command)));
    }

    Element element(String name, String... pairs) {
        String[] all = new String[pairs.length + 2];
        all[0] = "operator";
        all[1] = Integer.toString(settings.operator());
        System.arraycopy(pairs, 0, all, 2, pairs.length);
        return new Element(name, all);
    }

    private Outcome<Reply> send(Element root, Duration within) {
        Element envelope =
                new Element("s:Envelope", "xmlns:s", "http://schemas.xmlsoap.org/soap/envelope/")
                        .with(new Element("s:Body").with(root));
        // The machine gives up before the till does, so that the till hears of it.
        long theirs = Math.max(1, within.toMillis() * 9 / 10);
        HttpRequest.Builder to =
                HttpRequest.newBuilder(
                                settings.address()
                                        .resolve(
                                                "/cgi-bin/fpmate.cgi?devid=local_printer&timeout="
                                                        + theirs))
                        .header("Content-Type", "text/xml; charset=UTF-8")
                        .header("SOAPAction", "\"\"");
        return channel.post(
                        to, "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + envelope.text(), within)
                .then(EpsonCommands::sorted);
    }

    private static Outcome<Reply> sorted(Reply reply) {
        if (!reply.root().equals("response")) {
            return Outcome.unknown("an answer called " + reply.root());
        }
        String success = reply.attribute("success").orElse("");
        if (success.equals("false")) {
            return EpsonTrouble.of(reply);
        }
        if (!success.equals("true")) {
            return Outcome.unknown("neither success nor failure: " + success);
        }
        return warned(reply);
    }

    private static Outcome<Reply> warned(Reply reply) {
        Outcome<Reply> done = Outcome.done(reply);
        if (EpsonTrouble.status(reply) == EpsonTrouble.LOW_PAPER) {
            done = done.warning(Warning.PAPER_LOW);
        }
        PrinterFlags flags =
                PrinterFlags.of(reply.text("printerStatus")).orElse(new PrinterFlags("00110"));
        if (flags.text().charAt(0) == '2') {
            done = done.warning(Warning.PAPER_LOW);
        }
        return flags.journalNearlyFull() ? done.warning(Warning.JOURNAL_NEARLY_FULL) : done;
    }
}
