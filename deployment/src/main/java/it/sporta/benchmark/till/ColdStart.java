package it.sporta.benchmark.till;

import it.sporta.benchmark.figure.Aim;
import it.sporta.benchmark.figure.Ground;
import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.figure.Sample;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * From the start of the process to the first scan's answer, and what stays in memory after a
 * thousand sales: the till, the till with ten thousand unsent sales, and a bare web engine with a
 * bare database, by turns.
 */
final class ColdStart {

    private static final int ARTICLES = 200;
    private static final int UNSENT = 10_000;
    private static final int ROUNDS = 5;
    private static final int SALES = 1_000;
    private static final int SCANS_A_SALE = 2;

    private final Assortment goods = Assortment.of(ARTICLES);
    private final Sample till = new Sample();
    private final Sample late = new Sample();
    private final Sample bare = new Sample();
    private double tillMb;
    private double lateMb;
    private double bareMb;

    void measure(Ground ground) throws Exception {
        Path place = ground.fresh("till-start");
        try (Upstairs upstairs = new Upstairs(goods);
                Upstairs silent = new Upstairs(goods)) {
            Path home = place.resolve("own/till");
            Path full = place.resolve("late/till");
            prepare(home, upstairs.address());
            prepare(full, silent.address());
            silent.fallSilent();
            Backlog.write(full, goods, UNSENT);
            Path least = place.resolve("bare/till");
            for (int round = 0; round < ROUNDS; round++) {
                boolean last = round == ROUNDS - 1;
                tillMb = till(home, upstairs.address(), till, last);
                lateMb = till(full, silent.address(), late, last);
                bareMb = bare(least, last);
            }
        }
    }

    /** Joins, learns what is sold, and opens the shift. */
    private static void prepare(Path home, URI server) throws Exception {
        try (TillProcess process = TillProcess.till(home, server);
                Cashier cashier = process.cashier()) {
            cashier.begin();
        }
    }

    private double till(Path home, URI server, Sample sample, boolean sell) throws Exception {
        try (TillProcess process = TillProcess.till(home, server);
                Cashier cashier = process.cashier()) {
            if (!cashier.logIn()) {
                throw new IOException("nobody may log in");
            }
            cashier.scan(goods.code(0));
            sample.add(process.nanosSinceStart());
            for (int i = 0; sell && i < SALES; i++) {
                cashier.scan(goods.code(i));
                cashier.scan(goods.code(i + 1));
                cashier.pay();
            }
            return process.residentMb();
        }
    }

    private double bare(Path home, boolean sell) throws Exception {
        try (TillProcess process = TillProcess.bare(home);
                Cashier cashier = process.cashier()) {
            cashier.scan(goods.code(0));
            bare.add(process.nanosSinceStart());
            for (int i = 0; sell && i < SALES * (SCANS_A_SALE + 1); i++) {
                cashier.scan(goods.code(i));
            }
            return process.residentMb();
        }
    }

    void report(Report report) {
        report.figure("till.cold_start_ms", till.p50(), "ms", Aim.atMost(1_500));
        report.figure("till.cold_start_bare_ms", bare.p50(), "ms");
        report.figure("till.cold_start_10k_unsent_ms", late.p50(), "ms");
        report.figure(
                "till.cold_start_10k_unsent_ratio",
                late.p50() / till.p50(),
                "ratio",
                Aim.atMost(1.2));
        report.figure("till.resident_mb", tillMb, "MB", Aim.atMost(120));
        report.figure("till.resident_bare_mb", bareMb, "MB");
        report.figure("till.resident_10k_unsent_mb", lateMb, "MB");
        report.figure("till.resident_10k_unsent_ratio", lateMb / tillMb, "ratio", Aim.atMost(1.2));
    }
}
