package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a customer reads: in the window that faces him, and on the display of two lines. */
final class CustomerEyes {

    private static final int PATIENCE_SECONDS = 12;

    private static final Pattern LINE =
            Pattern.compile(
                    "(?<name>.+?) (?<weight>[\\d,]+ kg) × (?<price>[\\d,]+) €/kg"
                            + "(?: · tara (?<tare>[\\d,]+ kg))? (?<amount>[\\d,.]+)");

    private final Page window;
    private final Hands bench;

    /**
     * @param till its address, with a slash at its end
     */
    CustomerEyes(Page window, String till, Hands bench) {
        this.window = window;
        this.bench = bench;
        window.navigate(till + "customer");
    }

    /** Nobody buys, and nothing can be pressed. */
    void areGreetedBy(String hub) throws InterruptedException {
        awaitText("#customer", "Benvenuti " + hub);
        assertThat(window.locator("button, a, input, form").count()).isZero();
        Day.await(
                "the display greets",
                PATIENCE_SECONDS,
                () -> hub.equals(display(0) + " " + display(1)));
    }

    /**
     * An article that has just been weighed: all the law wants a customer to see.
     *
     * @param line as the till shows it
     */
    void followTheArticle(String line, String total, Path picture) throws InterruptedException {
        Matcher read = LINE.matcher(flat(line));
        assertThat(read.matches()).as(line).isTrue();
        String amount = read.group("amount");
        awaitText("#customer-article", read.group("name"));
        assertThat(text("#customer-article"))
                .contains(read.group("weight") + " × " + read.group("price") + " €/kg")
                .contains(read.group("tare") == null ? "" : "tara " + read.group("tare"))
                .contains(amount);
        assertThat(text("#customer-total")).isEqualTo(flat(total));
        window.screenshot(new Page.ScreenshotOptions().setPath(picture));
        Day.await(
                "the display shows the article",
                PATIENCE_SECONDS,
                () -> display(0).endsWith(" " + amount) && isWeighed(read));
        String figure = flat(total).replace(" €", "");
        Day.await("it shows the total", PATIENCE_SECONDS, () -> isTotal(figure));
        if (read.group("tare") != null) {
            Day.await("and the tare", PATIENCE_SECONDS, () -> isTare(read.group("tare")));
        }
    }

    private boolean isWeighed(Matcher read) {
        return display(1).startsWith(read.group("weight"))
                && display(1).endsWith(read.group("price") + "/kg");
    }

    private boolean isTotal(String figure) {
        return display(0).startsWith("Totale") && display(0).endsWith(" " + figure);
    }

    private boolean isTare(String tare) {
        return display(1).startsWith("Tara") && display(1).endsWith(tare);
    }

    /** The sale is paid. */
    void seeTheChange(String change, Path picture) throws InterruptedException {
        awaitText("#customer-change", flat(change));
        window.screenshot(new Page.ScreenshotOptions().setPath(picture));
        String figure = flat(change).replace(" €", "");
        Day.await(
                "the display shows the change",
                PATIENCE_SECONDS,
                () -> display(1).startsWith("Resto") && display(1).endsWith(" " + figure));
    }

    private String display(int line) {
        List<String> lines = bench.display();
        return lines.get(line).strip();
    }

    private void awaitText(String selector, String words) {
        window.locator(selector)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .waitFor();
    }

    private String text(String selector) {
        return flat(window.locator(selector).innerText());
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
