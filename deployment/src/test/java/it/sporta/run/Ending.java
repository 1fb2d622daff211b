package it.sporta.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Answers until it is stopped, takes its time to end, and tells when it has. */
public final class Ending {

    private Ending() {}

    public static void main(String[] arguments) throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(arguments), "end"));
        SmallHouse.Answering.main(arguments);
    }

    private static void end(String... arguments) {
        try {
            Thread.sleep(Long.parseLong(arguments[3]));
            Files.writeString(
                    Path.of(arguments[2]),
                    arguments[1] + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
