package it.sporta.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * One trade from beginning to end, in a browser before the product as it is shipped. The house is
 * open for all trades: each test counts from what it finds, and leaves the tills as they are.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OpenHouse.class)
@ResourceLock("the house of the trades")
abstract class TradeCase {

    static final Path TARGET = Path.of("target", "day").toAbsolutePath();

    /** Who coordinates the hubs, in the demo. */
    static final List<String> MARTA = List.of("marta", "zucca-porro-radicchio");

    /** Who coordinates the buying group. */
    static final List<String> NADIA = List.of("nadia", "patata-mela-lenticchia");

    @RegisterExtension final Witness witness = new Witness(() -> this.browser);

    Day day;
    Chromium browser;
    String url;

    @BeforeAll
    void comeIn(Day open) {
        day = open;
        url = day.officeUrl();
        browser = new Chromium();
    }

    @AfterAll
    void leave() {
        if (browser != null) {
            browser.close();
        }
    }

    /** A page of the office, with somebody at it. */
    final Page office(List<String> who) {
        Page page = browser.page();
        new Office(page, url).logIn(who.get(0), who.get(1));
        return page;
    }

    static String text(Locator locator) {
        return locator.innerText().replace('\u00a0', ' ');
    }

    static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** The first of them with these words. */
    static Locator having(Locator all, String text) {
        return all.filter(has(text)).first();
    }

    /** Picks the first choice with these words. */
    static void choose(Locator select, String words) {
        Locator option = having(select.locator("option"), words);
        select.selectOption(option.getAttribute("value"));
    }

    /** The words of a paper that the office gives as PDF. */
    static String paper(Page page, String address) throws IOException {
        try (PDDocument paper = Loader.loadPDF(page.request().get(address).body())) {
            return new PDFTextStripper().getText(paper).replace('\u00a0', ' ');
        }
    }

    /** After whatever scrolls has come to rest. */
    static void photograph(Page page, String name) {
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(picture(name)));
    }

    /** Of a part of the page, which need not be in sight. */
    static void photograph(Locator part, String name) {
        part.page().evaluate("document.fonts.ready");
        part.screenshot(new Locator.ScreenshotOptions().setPath(picture(name)));
    }

    private static Path picture(String name) {
        return Boolean.getBoolean("sporta.pictures")
                ? Path.of("..", "docs", "immagini", name)
                : TARGET.resolve(name);
    }
}
