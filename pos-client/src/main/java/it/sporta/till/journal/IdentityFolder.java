package it.sporta.till.journal;

import it.sporta.kernel.journal.SignedGrant;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.journal.VerifyingKey;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;

/**
 * Where key and grant lie. A till that joins again gets both anew, and takes them both or neither:
 * the new ones are written beside, the grant last; once the grant is there, whoever opens the
 * folder finishes the change, however often he is cut off.
 */
final class IdentityFolder {

    private static final String KEY = "device.key";
    private static final String GRANT = "grant.json";
    private static final String FORMER = "former.keys";
    private static final String NEXT = ".next";

    private final Path folder;

    IdentityFolder(Path home) throws IOException {
        folder = Files.createDirectories(home.resolve("identity"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** Made at the first call, the same ever after. */
    SigningKey key() throws IOException {
        return key(KEY);
    }

    /** For joining again: the same until it is taken, so a join that broke off can be repeated. */
    SigningKey nextKey() throws IOException {
        return key(KEY + NEXT);
    }

    private SigningKey key(String name) throws IOException {
        Optional<byte[]> known = content(name);
        if (known.isPresent()) {
            return parse(new String(known.get(), StandardCharsets.US_ASCII));
        }
        SigningKey fresh = SigningKey.generate();
        String secret = Base64.getEncoder().encodeToString(fresh.toPkcs8());
        file(name).write((secret + " " + fresh.verifying()).getBytes(StandardCharsets.US_ASCII));
        return fresh;
    }

    private static SigningKey parse(String text) {
        String[] halves = text.split(" ");
        return SigningKey.of(Base64.getDecoder().decode(halves[0]), VerifyingKey.parse(halves[1]));
    }

    /** Empty while the till has not joined. */
    Optional<Identity> load() throws IOException {
        finishChange();
        Optional<byte[]> grant = content(GRANT);
        return grant.isEmpty() ? Optional.empty() : Optional.of(identity(grant.get()));
    }

    private Identity identity(byte[] grant) throws IOException {
        return new Identity(key(), SignedGrant.parse(grant).grant(), former());
    }

    private FormerKeys former() throws IOException {
        return content(FORMER)
                .map(text -> FormerKeys.parse(new String(text, StandardCharsets.US_ASCII)))
                .orElse(FormerKeys.NONE);
    }

    Identity joined(SignedGrant grant) throws IOException {
        file(GRANT).write(grant.toJson());
        return identity(grant.toJson());
    }

    /**
     * Durable on return; from the next loading on the till is what this grant says.
     *
     * @param last the epoch up to which the present key has signed
     */
    void joinedAgain(Identity before, int last, SignedGrant grant) throws IOException {
        FormerKeys.Span span =
                new FormerKeys.Span(before.grant().epoch(), last, before.key().verifying());
        String former = before.former().with(span).text();
        file(FORMER).write(former.getBytes(StandardCharsets.US_ASCII));
        file(GRANT + NEXT).write(grant.toJson());
    }

    private void finishChange() throws IOException {
        if (content(GRANT + NEXT).isEmpty()) {
            return;
        }
        if (content(KEY + NEXT).isPresent()) {
            take(KEY);
        }
        take(GRANT);
    }

    private void take(String name) throws IOException {
        Files.move(
                folder.resolve(name + NEXT),
                folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        SealedFile.forceFolder(folder);
    }

    private SealedFile file(String name) {
        return new SealedFile(folder.resolve(name));
    }

    /** Empty when it is not there; one that is damaged is not taken for missing. */
    private Optional<byte[]> content(String name) throws IOException {
        SealedFile.Found found = file(name).read();
        if (found.trouble() == SealedFile.Trouble.DAMAGED) {
            throw new IOException("identity/" + name + " is damaged");
        }
        return found.content();
    }
}
