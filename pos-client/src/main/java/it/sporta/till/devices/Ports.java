package it.sporta.till.devices;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ports that are found on this machine. The system names a device by what it is under {@code
 * /dev/serial/by-id}, and that name stays when it is plugged in elsewhere; the numbers of {@code
 * ttyUSB} change. A path that is not found may still be right: the list proposes, it forbids
 * nothing.
 */
public final class Ports {

    private final Path byName;
    private final Optional<Path> system;

    private Ports(Path byName, Optional<Path> system) {
        this.byName = byName;
        this.system = system;
    }

    /** Of the machine the till runs on. */
    public static Ports here() {
        return under(Path.of("/"));
    }

    /** Of a machine whose {@code /dev} and {@code /sys} stand in a folder. */
    static Ports under(Path root) {
        return new Ports(root.resolve("dev/serial/by-id"), Optional.of(root));
    }

    /** Links in one folder only, such as those of a bench. */
    public static Ports in(Path folder) {
        return new Ports(folder, Optional.empty());
    }

    /**
     * One port.
     *
     * @param path as it is written in the settings
     * @param name what the system knows of the device, or the port's own name
     * @param node where it is now, such as {@code ttyUSB0}
     */
    public record Port(String path, String name, String node) {}

    /** Named ones first, then those without a name. */
    public List<Port> found() {
        List<Port> all = new ArrayList<>();
        Set<Path> known = new HashSet<>();
        for (Path link : files(byName, "*")) {
            real(link)
                    .filter(target -> Files.isSymbolicLink(link))
                    .ifPresent(
                            target -> {
                                known.add(target);
                                all.add(named(link, target));
                            });
        }
        system.ifPresent(root -> all.addAll(nameless(root, known)));
        return all;
    }

    private Port named(Path link, Path target) {
        String name = link.getFileName().toString();
        String device =
                name.replaceFirst("^usb-", "")
                        .replaceFirst("-if\\d\\d(-port\\d+)?$", "")
                        .replace('_', ' ');
        return new Port(link.toString(), device, node(target));
    }

    /** As the system numbers it, such as {@code ttyUSB0} or {@code pts/3}. */
    private String node(Path target) {
        return system.map(root -> root.resolve("dev"))
                .filter(target::startsWith)
                .or(() -> Optional.of(Path.of("/dev")).filter(target::startsWith))
                .map(dev -> dev.relativize(target).toString())
                .orElseGet(() -> target.getFileName().toString());
    }

    private static List<Port> nameless(Path root, Set<Path> known) {
        Path dev = root.resolve("dev");
        return Stream.of(
                        files(dev, "ttyUSB*").stream(),
                        files(dev, "ttyACM*").stream(),
                        files(dev, "ttyS*").stream().filter(port -> isWired(root, port)),
                        files(dev.resolve("usb"), "lp*").stream())
                .flatMap(ports -> ports)
                .filter(port -> real(port).filter(known::contains).isEmpty())
                .map(Ports::nameless)
                .toList();
    }

    private static Port nameless(Path port) {
        String node = port.getFileName().toString();
        return new Port(port.toString(), node, node);
    }

    /** The system makes files for serial ports no board has; those have no type of chip. */
    private static boolean isWired(Path root, Path port) {
        Path type = root.resolve("sys/class/tty").resolve(port.getFileName()).resolve("type");
        try {
            return !Files.readString(type).strip().equals("0");
        } catch (IOException e) {
            return false;
        }
    }

    /** Sorted; none where there is no such folder. */
    private static List<Path> files(Path folder, String glob) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(files::add);
        } catch (IOException e) {
            return List.of(); // nothing is plugged in
        }
        return files.stream().sorted().toList();
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether two settings name one port, perhaps by two links. */
    public static boolean isSame(String one, String other) {
        return one.equals(other) || real(one).isPresent() && real(one).equals(real(other));
    }

    private static Optional<Path> real(String path) {
        try {
            return real(Path.of(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
