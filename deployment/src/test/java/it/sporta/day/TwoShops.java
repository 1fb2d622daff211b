package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The product with both its shops and everybody who works there, begun once for a whole class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("a house of its own")
abstract class TwoShops {

    static final Path TARGET = Path.of("target", "day").toAbsolutePath();

    @RegisterExtension final Witness witness = new Witness(() -> this.browser);

    final List<Long> soldAtPalmanova = new ArrayList<>();
    final List<Long> soldAtCapuana = new ArrayList<>();

    Day day;
    Chromium browser;
    TillScreen till;
    SecondTill second;
    Hands bench;
    Hands secondBench;
    Office office;
    CustomerEyes customer;
    long takingsBefore;

    @BeforeAll
    void openTheShops() throws Exception {
        Files.createDirectories(TARGET);
        day = Day.begin(Files.createTempDirectory(TARGET, "data"));
        browser = new Chromium();
        till = new TillScreen(browser.page(), day.palmanova().tillUrl());
        bench = new Hands(day.palmanova().benchUrl());
        customer = new CustomerEyes(browser.page(), day.palmanova().tillUrl(), bench);
        secondBench = new Hands(day.capuana().benchUrl());
        second = new SecondTill(new Web(day.capuana().tillUrl()), secondBench);
        office = new Office(browser.page(), day.officeUrl());
        office.logIn("marta", "zucca-porro-radicchio");
        assertThat(office.carriesOnlyASafeCookie()).isTrue();
        takingsBefore = office.takingsCents();
    }

    @AfterAll
    void closeTheShops() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (day != null) {
            day.close();
        }
    }

    void assertEverythingIsReadWhole() {
        assertThat(till.hidden(1920, 1080)).asInstanceOf(LIST).isEmpty();
        assertThat(till.hidden(1366, 768)).asInstanceOf(LIST).isEmpty();
        assertThat(till.hidden(1024, 768)).asInstanceOf(LIST).isEmpty();
        assertThat(till.hidden(1280, 800)).asInstanceOf(LIST).isEmpty();
    }

    void sold(long cents) {
        soldAtPalmanova.add(cents);
    }

    void awaitScale(String figure) throws InterruptedException {
        if (till.showsLiveWeight()) {
            till.awaitWeight(figure);
        } else {
            Thread.sleep(800);
        }
    }

    static void awaitPapers(Hands hands, int count) throws InterruptedException {
        Day.await(count + " papers", 15, () -> hands.papers().size() >= count);
    }

    static Path picture(String name) {
        return Boolean.getBoolean("sporta.pictures")
                ? Path.of("..", "docs", "immagini", name)
                : TARGET.resolve(name);
    }

    static boolean away(String states) {
        return states.contains("Server assente");
    }

    static long sum(List<Long> cents) {
        return cents.stream().mapToLong(Long::longValue).sum();
    }

    /** A copy a person pressed for counts as the paper of a sale whose own never came out whole. */
    boolean printed(Hands hands, int sales) {
        return hands.papers().stream().mapToLong(Paper::number).distinct().count() == sales;
    }
}
