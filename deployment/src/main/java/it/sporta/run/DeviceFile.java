package it.sporta.run;

import it.sporta.bench.Extra;
import it.sporta.hardware.bench.ScaleLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a till at which serial lines its devices are: here those of the bench, in a shop those of
 * the counter.
 */
final class DeviceFile {

    private DeviceFile() {}

    static Path write(Hub hub, Path links, Path file) {
        try {
            List<String> lines = new ArrayList<>();
            lines.addAll(
                    List.of(
                            "# The devices of the till in " + hub.address() + ".",
                            "printer.path=" + links.resolve("printer"),
                            "printer.line=19200-8N1",
                            "printer.model=generic-42",
                            "scale.kind=" + hub.scale(),
                            "scale.path=" + links.resolve("scale"),
                            "scale.line=" + ScaleLanguage.named(hub.scale()).line(),
                            "scale.certificate=DEMO",
                            "scanner.path=" + links.resolve("scanner"),
                            "scanner.line=9600-8N1"));
            for (Extra extra : cabled(hub)) {
                lines.add(extra.word() + ".path=" + links.resolve(extra.word()));
                lines.addAll(lines(extra));
            }
            return Files.write(file, lines);
        } catch (IOException unwritable) {
            throw CannotRun.because(unwritable, "data.unwritable", file);
        }
    }

    /** A fiscal printer is attached by a person: its sales have another paper from then on. */
    private static List<Extra> cabled(Hub hub) {
        return hub.extras().stream().filter(extra -> !extra.isInTheNetwork()).toList();
    }

    private static List<String> lines(Extra extra) {
        return switch (extra) {
            case KITCHEN -> List.of("kitchen.line=19200-8N1", "kitchen.model=generic-42");
            case LABELS -> List.of("labels.line=9600-8N1");
            case DISPLAY -> List.of("display.line=9600-8N1", "display.kind=cd5220");
            case TERMINAL -> List.of("terminal.line=9600-8N1", "terminal.kind=ecr17");
            case EPSON, CUSTOM -> List.of();
        };
    }
}
