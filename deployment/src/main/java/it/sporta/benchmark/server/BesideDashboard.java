package it.sporta.benchmark.server;

import it.sporta.benchmark.figure.Aim;
import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.figure.Sample;
import it.sporta.benchmark.machine.Wire;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Four tills sell at half of what the server can, while a coordinator's page is asked each second.
 */
final class BesideDashboard {

    private static final int SECONDS = 10;
    private static final long SECOND_MILLIS = 1_000;
    private static final String ACCOUNT = "marta";
    private static final String PASSWORD = "zucca-porro-radicchio";

    private final House house;
    private final List<Stand> stands;
    private final Sample acknowledged = new Sample();
    private final Sample pages = new Sample();

    BesideDashboard(House house) {
        this.house = house;
        this.stands = house.stands().subList(0, Intake.TILLS);
    }

    /**
     * @param perSecond what the server was found to take at its best
     */
    void measure(double perSecond) throws Exception {
        double eachTill = perSecond / 2 / stands.size();
        List<List<Sold>> sales = Intake.sign(stands, (int) (eachTill * SECONDS));
        AtomicBoolean busy = new AtomicBoolean(true);
        List<Callable<Sample>> tasks = new ArrayList<>();
        tasks.add(() -> look(busy));
        tasks.add(
                () -> {
                    try {
                        Sample all = new Sample();
                        Together.run(senders(sales, eachTill)).forEach(all::addAll);
                        return all;
                    } finally {
                        busy.set(false);
                    }
                });
        List<Sample> samples = Together.run(tasks);
        pages.addAll(samples.get(0));
        acknowledged.addAll(samples.get(1));
        house.shelves().awaitInterpreted();
    }

    private List<Callable<Sample>> senders(List<List<Sold>> sales, double eachTill) {
        List<Callable<Sample>> tasks = new ArrayList<>();
        for (int i = 0; i < stands.size(); i++) {
            Sender sender = stands.get(i).sender();
            List<Sold> own = sales.get(i);
            tasks.add(() -> sender.paced(own, eachTill, () -> true));
        }
        return tasks;
    }

    private Sample look(AtomicBoolean busy) throws IOException, InterruptedException {
        Sample sample = new Sample();
        try (Wire wire = house.server().wire()) {
            Map<String, String> headers = Map.of("Cookie", cookie(wire));
            while (busy.get()) {
                long begin = System.nanoTime();
                Wire.Reply page = wire.get("/", headers);
                sample.add(System.nanoTime() - begin);
                if (page.status() != 200 || !page.text().contains("<html")) {
                    throw new IOException("no page: " + page.status());
                }
                Thread.sleep(SECOND_MILLIS);
            }
        }
        return sample;
    }

    /** A coordinator of the demo logs in, as in a browser. */
    private static String cookie(Wire wire) throws IOException {
        String form =
                "login.account="
                        + ACCOUNT
                        + "&login.password="
                        + PASSWORD
                        + "&dopo="
                        + URLEncoder.encode("/", StandardCharsets.UTF_8);
        Wire.Reply reply =
                wire.exchange(
                        "POST",
                        "/accesso",
                        Map.of(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Sec-Fetch-Site",
                                "same-origin"),
                        form.getBytes(StandardCharsets.UTF_8));
        String cookie = reply.headers().get("set-cookie");
        if (reply.status() != 303 || cookie == null) {
            throw new IOException("nobody may log in: " + reply.status() + " " + reply.text());
        }
        return cookie.split(";")[0];
    }

    void report(Report report) {
        String name = "server.beside_dashboard." + house.database().kind();
        report.figure(name + ".ack_p99_ms", acknowledged.p99(), "ms", Aim.atMost(25));
        report.figure(name + ".page_p50_ms", pages.p50(), "ms");
    }
}
