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
 * the counter. What somebody has set at the till since stays.
 */
final class DeviceFile {

    private DeviceFile() {}

    /**
     * @param file beside it stands what was given last
     */
    static Path write(Hub hub, Path links, Path file) {
        Path before = file.resolveSibling(file.getFileName() + ".given");
        try {
            List<String> given = given(hub, links);
            if (Files.exists(file)) {
                Path last = Files.exists(before) ? before : file;
                List<String> lines = new ArrayList<>(List.of(head(hub)));
                lines.addAll(
                        DeviceLines.of(given).over(DeviceLines.in(last), DeviceLines.in(file)));
                Files.write(file, lines);
            } else {
                Files.write(file, given);
            }
            Files.write(before, given);
            return file;
        } catch (IOException unwritable) {
            throw CannotRun.because(unwritable, "data.unwritable", file);
        }
    }

    private static String head(Hub hub) {
        return "# The devices of the till in " + hub.address() + ".";
    }

    private static List<String> given(Hub hub, Path links) {
        List<String> lines = new ArrayList<>();
        lines.addAll(
                List.of(
                        head(hub),
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
        return lines;
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
