package it.sporta.till.journal;

import it.sporta.kernel.journal.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A process to be killed: appends until it is, and says after each append that it is done. Its
 * arguments: the data folder, the rule it keeps, how many to append (0: for ever).
 */
final class ChildTill {

    private ChildTill() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        System.setProperty("mutant.numbers", home.resolve("identity-column").toString());
        Journal journal =
                Journal.open(
                        home,
                        Identity.load(home).orElseThrow(),
                        Clock.systemUTC(),
                        Mutants.valueOf(arguments[1]));
        System.out.println("log " + (isLogSynchronous() ? "synchronous" : "NOT SYNCHRONOUS"));
        int count = Integer.parseInt(arguments[2]);
        for (int i = 0; count == 0 || i < count; i++) {
            UUID id = UUID.randomUUID();
            journal.append(new Fact.DrawerOpened(id, "change"));
            System.out.println("done " + id);
            System.out.flush();
        }
        System.out.println("waiting");
        Thread.sleep(60_000);
    }

    /** Whether the kernel holds the database's log open with O_DSYNC or O_SYNC (open(2)). */
    private static boolean isLogSynchronous() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : open.toList()) {
                if (Files.isSymbolicLink(descriptor)
                        && Files.readSymbolicLink(descriptor).toString().matches(".*/log\\d+\\.dat")
                        && (flags(descriptor) & 010000) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int flags(Path descriptor) throws IOException {
        Path info = Path.of("/proc/self/fdinfo").resolve(descriptor.getFileName());
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("flags:"))
                .map(line -> Integer.parseInt(line.substring(6).strip(), 8))
                .findFirst()
                .orElse(0);
    }
}
