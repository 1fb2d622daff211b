package it.sporta.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The one-time codes the server laid down for demo tills that have not joined yet. */
final class JoinCodes {

    private final Properties codes = new Properties();

    JoinCodes(Path serverData) {
        Path file = serverData.resolve("demo/join-codes.properties");
        if (!Files.exists(file)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            codes.load(reader);
        } catch (IOException unreadable) {
            throw CannotRun.because(unreadable, "data.unwritable", file);
        }
    }

    Optional<String> of(Hub hub) {
        return Optional.ofNullable(codes.getProperty(hub.till())).filter(code -> !code.isBlank());
    }
}
