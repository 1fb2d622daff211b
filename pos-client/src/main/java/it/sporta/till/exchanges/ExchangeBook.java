package it.sporta.till.exchanges;

import it.sporta.hardware.fiscal.wire.Exchange;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.kernel.Rome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files of one line each exchange, one file a month by the shop's calendar, written to the disk
 * before the caller goes on. A clock that goes back opens no earlier file: the month is when a line
 * was put there, and each line says its own time.
 */
public final class ExchangeBook implements ExchangeJournal {

    private static final Set<StandardOpenOption> READ_WRITE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private Optional<Chain> chain = Optional.empty();
    private Optional<Path> last = Optional.empty();

    private ExchangeBook(Path folder) {
        this.folder = folder;
    }

    /** Of the till that keeps its data there. */
    public static ExchangeBook in(Path home) {
        return new ExchangeBook(home.resolve("fiscal"));
    }

    /**
     * How the book stands.
     *
     * @param lines in the chain
     * @param loose lines that are not: cut off by a power cut, or changed by somebody
     */
    public record Standing(long lines, long loose) {}

    /**
     * On return it would survive a power cut.
     *
     * @throws UncheckedIOException when the disk does not take it: then it is not there
     */
    @Override
    public synchronized void append(Exchange exchange) {
        try {
            Chain before = chain();
            Path file = file(exchange);
            String line = line(exchange);
            String begin = last.equals(Optional.of(file)) ? "" : Chain.beginning(before.head());
            write(file, begin + before.next(line) + " " + line + "\n");
            chain = Optional.of(before.with(line));
            last = Optional.of(file);
        } catch (IOException e) {
            chain = Optional.empty(); // whatever got there is looked at again
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Exchange exchange) {
        YearMonth month = YearMonth.from(ZonedDateTime.ofInstant(exchange.at(), Rome.ZONE));
        Path file = folder.resolve("exchanges-" + month + ".log");
        return last.filter(one -> one.compareTo(file) > 0).orElse(file);
    }

    private static String line(Exchange exchange) {
        String text =
                exchange.text().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return String.join(
                " ",
                exchange.at().toString(),
                exchange.direction().name(),
                exchange.machine(),
                text);
    }

    /** All of it or nothing; after what a power cut left of a line, on a new one. */
    private static void write(Path file, String text) throws IOException {
        try (FileChannel out = FileChannel.open(file, READ_WRITE, OWNER_ONLY)) {
            long size = out.size();
            String torn = isWhole(out, size) ? "" : "\n";
            ByteBuffer bytes = ByteBuffer.wrap((torn + text).getBytes(StandardCharsets.UTF_8));
            try {
                out.position(size);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            } catch (IOException e) {
                out.truncate(size);
                throw e;
            }
        }
    }

    private static boolean isWhole(FileChannel file, long size) throws IOException {
        ByteBuffer end = ByteBuffer.allocate(1);
        return size == 0 || file.read(end, size - 1) == 1 && end.get(0) == '\n';
    }

    /** Where the newest file ends that has begun. */
    private Chain chain() throws IOException {
        if (chain.isEmpty()) {
            Files.createDirectories(folder, OWNER_ALONE);
            chain = Optional.of(found());
        }
        return chain.get();
    }

    private Chain found() throws IOException {
        List<Path> files = new ArrayList<>(files());
        Collections.reverse(files);
        for (Path file : files) {
            Chain one = Chain.of(file);
            if (one.hasBegun()) {
                last = Optional.of(file);
                return one;
            }
        }
        last = Optional.empty();
        return Chain.NONE;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("exchanges-.*\\.log"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Walks through all of it.
     *
     * @throws UncheckedIOException when the disk does not give it
     */
    public synchronized Standing standing() {
        try {
            if (Files.notExists(folder)) {
                return new Standing(0, 0);
            }
            long lines = 0;
            long loose = 0;
            String head = Chain.NONE.head();
            for (Path file : files()) {
                Chain one = Chain.of(file);
                loose += one.loose() + (one.first().equals(head) || !one.hasBegun() ? 0 : 1);
                lines += one.lines();
                head = one.hasBegun() ? one.head() : head;
            }
            return new Standing(lines, loose);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
