package it.sporta.hardware.fiscal.custom;

import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Warning;
import it.sporta.hardware.fiscal.wire.Channel;
import it.sporta.hardware.fiscal.wire.Element;
import it.sporta.hardware.fiscal.wire.Reply;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Requests as the web services take them, and answers told apart into done, refused and unknown.
 */
final class CustomCommands {
    private static final Set<String> ANSWERS = Set.of("response", "infoResp");

    private final CustomSettings settings;
    private final Channel channel;
    private final String pass;

    CustomCommands(CustomSettings settings, Channel channel) {
        this.settings = settings;
        this.channel = channel;
        String both = settings.serial() + ":" + settings.serial();
        this.pass =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(both.getBytes(StandardCharsets.US_ASCII));
    }

    /** A document or report, answered after its last element. */
    Outcome<Reply> print(Element root) {
        return send(root, channel.patience().document());
    }

    /** A single command. */
    Outcome<Reply> ask(String name, String... pairs) {
        return ask(new Element("printerCommand").with(new Element(name, pairs)));
    }

    Outcome<Reply> ask(Element root) {
        return send(root, channel.patience().question());
    }

    /** A single command to a machine that, if it is there, answers at once. */
    Outcome<Reply> glance(String name) {
        return send(
                new Element("printerCommand").with(new Element(name)),
                channel.patience().connect());
    }

    /** What a command answers in {@code responseBuf}. */
    Outcome<String> buffer(Outcome<Reply> reply) {
        return reply.then(
                told ->
                        told.text("responseBuf")
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.unknown("no responseBuf")));
    }

    private Outcome<Reply> send(Element root, Duration within) {
        HttpRequest.Builder to =
                HttpRequest.newBuilder(settings.address().resolve("/xml/printer.htm"))
                        .header("Content-Type", "text/plain; charset=UTF-8")
                        .header("Authorization", pass);
        return channel.post(to, "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + root.text(), within)
                .then(CustomCommands::sorted);
    }

    private static Outcome<Reply> sorted(Reply reply) {
        if (!ANSWERS.contains(reply.root())) {
            return Outcome.unknown("an answer called " + reply.root());
        }
        String success = reply.attribute("success").orElse("");
        if (success.equals("false")) {
            return CustomTrouble.of(reply);
        }
        if (!success.equals("true")) {
            return Outcome.unknown("neither success nor failure: " + success);
        }
        Outcome<Reply> done = Outcome.done(reply);
        Optional<PrinterFlags> flags = PrinterFlags.of(reply.text("printerStatus"));
        if (flags.filter(five -> five.text().charAt(2) == '1').isPresent()) {
            done = done.warning(Warning.PAPER_LOW);
        }
        return flags.filter(PrinterFlags::journalNearlyFull).isPresent()
                ? done.warning(Warning.JOURNAL_NEARLY_FULL)
                : done;
    }
}
