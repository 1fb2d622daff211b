package it.sporta.benchmark.till;

import it.sporta.benchmark.figure.Aim;
import it.sporta.benchmark.figure.Ground;
import it.sporta.benchmark.figure.Measured;
import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.figure.Sample;
import it.sporta.benchmark.figure.Turns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** From the scan to the ticket's HTML: a till with many articles by turns with one with few. */
final class Scans {

    private static final int MANY = 20_000;
    private static final int FEW = 200;
    private static final int LINES = 50;
    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 3_000;

    private Map<String, Sample> samples = Map.of();

    void measure(Ground ground) throws Exception {
        Path home = ground.fresh("till-scan");
        Assortment many = Assortment.of(MANY);
        Assortment few = Assortment.of(FEW);
        try (Upstairs first = new Upstairs(many);
                Upstairs second = new Upstairs(few);
                TillProcess large = TillProcess.till(home.resolve("many/till"), first.address());
                TillProcess small = TillProcess.till(home.resolve("few/till"), second.address());
                Cashier one = large.cashier();
                Cashier other = small.cashier()) {
            one.begin();
            other.begin();
            samples =
                    new Turns()
                            .with("many", scanning(one, many))
                            .with("few", scanning(other, few))
                            .measure(WARM_UP, ROUNDS);
        }
    }

    /** The ticket has fifty lines first; each scan then counts one of them up. */
    private static Measured scanning(Cashier cashier, Assortment goods) throws IOException {
        int step = goods.products().size() / LINES;
        for (int i = 0; i < LINES; i++) {
            cashier.scan(goods.code(i * step));
        }
        return round -> {
            int line = round % LINES;
            if (!cashier.scan(goods.code(line * step)).contains("name=\"ticket\"")) {
                throw new IOException("no ticket came back");
            }
        };
    }

    void report(Report report) {
        Sample many = samples.get("many");
        Sample few = samples.get("few");
        report.figure("till.scan_to_html.p50_ms", many.p50(), "ms", Aim.atMost(2));
        report.figure("till.scan_to_html.p99_ms", many.p99(), "ms", Aim.atMost(10));
        report.figure("till.scan_to_html.p50_200_articles_ms", few.p50(), "ms");
        report.figure(
                "till.scan_to_html.growth_20k", many.p50() / few.p50(), "ratio", Aim.atMost(1.1));
    }
}
