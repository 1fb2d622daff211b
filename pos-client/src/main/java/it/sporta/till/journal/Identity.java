package it.sporta.till.journal;

import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.journal.SignedGrant;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.journal.VerifyingKey;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Who this till is: the key it made itself, which never leaves this disk, and the server's grant.
 *
 * @param key of this device
 * @param grant as the server signed it
 */
public record Identity(SigningKey key, Grant grant) {

    private static final String KEY = "device.key";
    private static final String GRANT = "grant.json";

    public UUID till() {
        return grant.till();
    }

    private static SealedFile file(Path home, String name) throws IOException {
        Path folder = Files.createDirectories(home.resolve("identity"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return new SealedFile(folder.resolve(name));
    }

    /**
     * The key of this device: made at the first call, the same ever after, so a join that broke off
     * can be repeated.
     *
     * @throws IOException also when the file is damaged: such a till must join again
     */
    public static SigningKey key(Path home) throws IOException {
        SealedFile file = file(home, KEY);
        SealedFile.Found found = file.read();
        if (found.trouble() == SealedFile.Trouble.DAMAGED) {
            throw new IOException("identity/" + KEY + " is damaged");
        }
        if (found.content().isPresent()) {
            return parse(new String(found.content().get(), StandardCharsets.US_ASCII));
        }
        SigningKey fresh = SigningKey.generate();
        String secret = Base64.getEncoder().encodeToString(fresh.toPkcs8());
        file.write((secret + " " + fresh.verifying()).getBytes(StandardCharsets.US_ASCII));
        return fresh;
    }

    private static SigningKey parse(String text) {
        String[] halves = text.split(" ");
        return SigningKey.of(Base64.getDecoder().decode(halves[0]), VerifyingKey.parse(halves[1]));
    }

    /** Empty while the till has not joined. */
    public static Optional<Identity> load(Path home) throws IOException {
        SealedFile.Found found = file(home, GRANT).read();
        if (found.trouble() == SealedFile.Trouble.DAMAGED) {
            throw new IOException("identity/" + GRANT + " is damaged");
        }
        return found.content().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Identity(key(home), SignedGrant.parse(found.content().get()).grant()));
    }

    /** Durable on return. */
    public static Identity joined(Path home, SignedGrant grant) throws IOException {
        file(home, GRANT).write(grant.toJson());
        return new Identity(key(home), grant.grant());
    }
}
