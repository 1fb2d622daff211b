package it.sporta.bench;

import it.sporta.hardware.bench.ScaleLanguage;
import it.sporta.kernel.Rome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A bench of virtual devices with its pages.
 *
 * <p>Arguments: {@code --name} what people call the place, {@code --hub} whose goods lie about,
 * {@code --scale} what it speaks, one of {@link ScaleLanguage}, {@code --with} what else stands
 * there, words of {@link Extra} with commas between, {@code --port} on the loopback, {@code
 * --devices} where the devices' links go, {@code --demo} the demo data.
 */
public final class Bench {

    private Bench() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        Path devices = Files.createDirectories(Path.of(given.getOrDefault("--devices", "bench")));
        Path demo = Path.of(given.getOrDefault("--demo", "demo")).toAbsolutePath();
        Goods goods = Goods.of(demo, given.getOrDefault("--hub", "palmanova"));
        Counter counter =
                Counter.open(
                        devices,
                        ScaleLanguage.named(given.getOrDefault("--scale", "dialog06")),
                        Extra.parse(given.getOrDefault("--with", "")),
                        Clock.systemUTC().withZone(Rome.ZONE));
        int port = Integer.parseInt(given.getOrDefault("--port", "8191"));
        BenchServer server =
                new BenchServer(port, given.getOrDefault("--name", ""), counter, goods, demo);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server, counter), "close"));
        System.out.println("http://127.0.0.1:" + port + "/");
        new CountDownLatch(1).await();
    }

    private static void close(BenchServer server, Counter counter) {
        server.close();
        counter.close();
    }
}
