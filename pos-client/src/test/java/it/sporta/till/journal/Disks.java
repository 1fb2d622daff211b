package it.sporta.till.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One till of a hub with its server, and the disks it has had: the first, images, new ones. */
public final class Disks implements AutoCloseable {

    public final Hub hub = new Hub();
    public final FakeServer server;
    private final Path folder;
    private final List<Standing> standing = new ArrayList<>();
    private Path first;

    public Disks(Path folder) throws IOException {
        this.folder = folder;
        server = new FakeServer(hub, 1, 0);
    }

    /** The disk that joined first. */
    public Path first() throws IOException {
        if (first == null) {
            first = Files.createDirectories(folder.resolve("first"));
            hub.join(first);
            server.knows(Identity.key(first).verifying());
        }
        return first;
    }

    /** A copy of a disk as it is now; its till must be stopped. */
    public Path imageOf(Path disk) throws IOException {
        return Images.of(disk, Files.createTempDirectory(folder, "image").resolve("disk"));
    }

    /** A disk that took the first one's place. */
    public Path another() throws Exception {
        Path disk = Files.createTempDirectory(folder, "other");
        assertThat(Joining.join(disk, server.address(), "ABCD-1234"))
                .isEqualTo(Joining.Result.JOINED);
        return disk;
    }

    /** The till on one of them. */
    Standing standing(Path disk) throws Exception {
        Standing till = new Standing(disk, hub, server);
        standing.add(till);
        return till;
    }

    @Override
    public void close() {
        standing.forEach(Standing::close);
        server.close();
    }
}
