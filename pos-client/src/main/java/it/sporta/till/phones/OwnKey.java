package it.sporta.till.phones;

import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The till's own key and certificate for phones, in a file only its owner reads. Made by the JDK's
 * own {@code keytool}, so that no library for certificates is loaded by tills that have no phones;
 * its password goes through the environment, for a command line can be read by everybody.
 */
final class OwnKey {

    private static final String ALIAS = "phones";
    private static final int DAYS = 3_650;
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;

    OwnKey(Path home) {
        this.folder = home.resolve("tls");
    }

    /**
     * @param address under which phones reach the till; another one gets another certificate
     */
    SSLContext context(InetAddress address) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Path file = folder.resolve(address.getHostAddress().replace(':', '_') + ".p12");
        char[] password = password();
        if (!Files.exists(file)) {
            make(file, address, password);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Written aside and renamed; an empty one, left by a crash, never locked anything. */
    private char[] password() throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file) || Files.size(file) == 0) {
            Path aside = folder.resolve("new.password");
            Files.deleteIfExists(aside);
            Files.createFile(
                    aside,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(aside, Secret.token(), StandardOpenOption.SYNC);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            SealedFile.forceFolder(folder);
        }
        return Files.readString(file).toCharArray();
    }

    /** Made aside and renamed: a certificate that was half made is never used. */
    private void make(Path file, InetAddress address, char[] password) throws IOException {
        Path aside = folder.resolve("new.p12");
        Files.deleteIfExists(aside);
        ProcessBuilder keytool = new ProcessBuilder(command(aside, address));
        keytool.environment().put("SPORTA_KEY_PASSWORD", new String(password));
        keytool.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process made = keytool.start();
        try {
            if (!made.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                made.destroy();
                throw new IOException("keytool does not come to an end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (made.exitValue() != 0) {
            throw new IOException("keytool ended with " + made.exitValue());
        }
        Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
        Files.move(aside, file);
    }

    private static List<String> command(Path aside, InetAddress address) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-dname",
                "CN=Sporta till",
                "-ext",
                "SAN=ip:" + address.getHostAddress(),
                "-validity",
                Integer.toString(DAYS),
                "-storetype",
                "PKCS12",
                "-keystore",
                aside.toString(),
                "-storepass:env",
                "SPORTA_KEY_PASSWORD");
    }
}
