package it.sporta.run;

import it.sporta.demo.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the person at the terminal needs to begin: addresses, and the demo people with their PINs.
 */
final class Welcome {

    private static final String FIRST_CODE = "Prima configurazione: ";

    private Welcome() {}

    static void print(Options options, Shipped shipped, Child server, long seconds) {
        StringBuilder text = new StringBuilder("\n");
        text.append(Words.of("ready", seconds)).append("\n\n");
        line(text, Words.of("server"), options.serverUrl());
        for (Hub hub : options.hubs()) {
            line(text, Words.of("till", hub.address()), hub.tillUrl());
            line(text, Words.of("bench", hub.address()), hub.benchUrl());
        }
        if (options.demo()) {
            text.append('\n').append(Words.of("people")).append('\n');
            people(shipped.demo()).forEach(one -> text.append("  ").append(one).append('\n'));
            text.append('\n').append(Words.of("members")).append('\n');
            members(shipped.demo()).forEach(one -> text.append("  ").append(one).append('\n'));
        }
        firstCode(server).ifPresent(code -> text.append('\n').append(code).append('\n'));
        text.append('\n').append(Words.of("end"));
        System.out.println(text);
    }

    /** The server tells the one-time code of the first configuration to its log alone. */
    private static Optional<String> firstCode(Child server) {
        return server.lines().stream()
                .filter(line -> line.contains(FIRST_CODE))
                .map(line -> line.substring(line.indexOf(FIRST_CODE)))
                .findFirst();
    }

    private static void line(StringBuilder text, String what, String address) {
        text.append(String.format("  %-30s %s%n", what, address));
    }

    private static List<String> people(Path demo) {
        return rows(demo, "people.csv").stream().map(Welcome::person).toList();
    }

    /** Those of the buying group who enter by themselves; for the others somebody books. */
    static List<String> members(Path demo) {
        return rows(demo, "members.csv").stream()
                .filter(member -> !member.get("account").isEmpty())
                .map(Welcome::member)
                .toList();
    }

    private static String member(Map<String, String> member) {
        return String.format(
                "%-22s %s",
                member.get("name"),
                Words.of("password", member.get("account"), member.get("password")));
    }

    private static List<Map<String, String>> rows(Path demo, String table) {
        try {
            return Table.read(demo.resolve(table)).rows();
        } catch (IOException unreadable) {
            throw CannotRun.because(unreadable, "data.unreadable", demo);
        }
    }

    private static String person(Map<String, String> person) {
        String role = Words.of("role." + person.get("role").toLowerCase(Locale.ROOT));
        String secret =
                person.get("password").isEmpty()
                        ? ""
                        : Words.of("password", person.get("key"), person.get("password"));
        return String.format(
                        "%-22s %-14s PIN %s  %s  %s",
                        person.get("name"),
                        role,
                        person.get("pin"),
                        person.get("hubs").replace(";", ", "),
                        secret)
                .strip();
    }
}
