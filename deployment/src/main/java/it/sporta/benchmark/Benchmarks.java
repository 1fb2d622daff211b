package it.sporta.benchmark;

import it.sporta.benchmark.devices.DevicesGroup;
import it.sporta.benchmark.figure.Ground;
import it.sporta.benchmark.figure.Group;
import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.server.KillsGroup;
import it.sporta.benchmark.server.ServerGroup;
import it.sporta.benchmark.till.TillGroup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Measures one group or all of them. Arguments: {@code --data DIR}, {@code --long}, and the names
 * of groups. Ends with status 1 when a group failed, 2 when it does not exist.
 */
public final class Benchmarks {

    private static final List<Group> ALL =
            List.of(
                    new DiskGroup(),
                    new TillGroup(),
                    new DevicesGroup(),
                    new ServerGroup(),
                    new KillsGroup());

    private Benchmarks() {}

    /** Writes the figures to the standard output. */
    public static void main(String[] arguments) {
        Path data = Path.of(".sporta", "bench");
        boolean thorough = false;
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--data") && i + 1 < arguments.length) {
                data = Path.of(arguments[++i]);
            } else if (arguments[i].equals("--long")) {
                thorough = true;
            } else {
                asked.add(arguments[i]);
            }
        }
        Path server = Path.of(System.getProperty("sporta.server", "deployment/target/server"));
        System.exit(
                measure(
                        asked,
                        new Ground(data.toAbsolutePath(), server.toAbsolutePath(), thorough)));
    }

    static int measure(List<String> asked, Ground ground) {
        List<String> known = ALL.stream().map(Group::name).toList();
        if (!known.containsAll(asked)) {
            System.err.println("I gruppi sono: / The groups are: " + String.join(", ", known));
            return 2;
        }
        Report report = new Report(System.out);
        report.note(machine());
        List<Group> chosen =
                ALL.stream()
                        .filter(group -> asked.isEmpty() || asked.contains(group.name()))
                        .collect(Collectors.toList());
        int failed = 0;
        for (Group group : chosen) {
            failed += measured(group, ground, report) ? 0 : 1;
        }
        return failed == 0 ? 0 : 1;
    }

    /** One group that fails keeps its own figures back, not those of the others. */
    private static boolean measured(Group group, Ground ground, Report report) {
        try {
            group.measure(ground, report);
            return true;
        } catch (Exception failed) {
            System.err.println(group.name() + ": " + failed);
            failed.printStackTrace();
            return false;
        }
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return "Java "
                + Runtime.version().feature()
                + ", "
                + runtime.availableProcessors()
                + " processors, heap "
                + (runtime.maxMemory() >> 20)
                + " MB";
    }
}
