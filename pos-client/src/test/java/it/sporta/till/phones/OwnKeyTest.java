package it.sporta.till.phones;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnKeyTest {

    @TempDir Path home;

    /** The machine went down between making the file and writing it. */
    @Test
    void aPasswordThatACrashLeftEmptyIsMadeAgainAndOnlyItsOwnerReadsIt() throws Exception {
        Path password = Files.createDirectories(home.resolve("tls")).resolve("password");
        Files.createFile(password);

        new OwnKey(home).context(InetAddress.getLoopbackAddress());

        String made = Files.readString(password);
        assertThat(made).hasSizeGreaterThan(30);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        new OwnKey(home).context(InetAddress.getLoopbackAddress());
        assertThat(password).hasContent(made);
        assertThat(home.resolve("tls")).isDirectoryNotContaining("glob:**new.*");
    }
}
