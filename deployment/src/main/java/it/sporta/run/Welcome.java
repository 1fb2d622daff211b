package it.sporta.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the person at the terminal needs to begin: addresses, and the demo people with their PINs.
 */
final class Welcome {

    private Welcome() {}

    static void print(Options options, Shipped shipped, long seconds) {
        StringBuilder text = new StringBuilder("\n");
        text.append(Words.of("ready", seconds)).append("\n\n");
        line(text, Words.of("server"), options.serverUrl());
        for (Hub hub : options.hubs()) {
            line(text, Words.of("till", hub.address()), hub.tillUrl());
            line(text, Words.of("bench", hub.address()), hub.benchUrl());
        }
        text.append('\n').append(Words.of("people")).append('\n');
        people(shipped.demo()).forEach(person -> text.append("  ").append(person).append('\n'));
        text.append('\n').append(Words.of("end"));
        System.out.println(text);
    }

    private static void line(StringBuilder text, String what, String address) {
        text.append(String.format("  %-24s %s%n", what, address));
    }

    private static List<String> people(Path demo) {
        Path file = demo.resolve("people.txt");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw CannotRun.because(unreadable, "data.unwritable", file);
        }
    }
}
