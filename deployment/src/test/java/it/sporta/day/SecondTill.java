package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cashier at a till without a browser: the forms of its pages work without scripts, too. */
final class SecondTill {

    /** So long does the scale take to stand still, and the till to see that the goods are gone. */
    private static final long BARE_MILLIS = 1_500;

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)");
    private static final Pattern TOTAL =
            Pattern.compile("till-total-amount\">([\\d.]+,\\d{2})", Pattern.DOTALL);
    private static final Pattern BY_WEIGHT =
            Pattern.compile(
                    "name=\"article\" value=\"([^\"]+)\">(?:(?!</button>).)*?€/kg", Pattern.DOTALL);

    private final Web till;
    private final Hands bench;

    SecondTill(Web till, Hands bench) {
        this.till = till;
        this.bench = bench;
    }

    /** What the till says to a PIN. */
    String tryPin(String pin) {
        return till.post("/login", "pin", pin).body();
    }

    /** Whether it knows who this is. */
    boolean letsIn(String pin) {
        return till.post("/login", "pin", pin).uri().getPath().equals("/shift/open");
    }

    /** Whether this stands on its screen. */
    boolean shows(String text) {
        return till.get("/sell").body().contains(text);
    }

    void openShift(String pin, String sum) {
        tryPin(pin);
        HttpResponse<String> selling = till.post("/shift/open", "sum", sum);
        assertThat(selling.uri().getPath()).as(selling.body()).isEqualTo("/sell");
    }

    /**
     * Sells one weighed article.
     *
     * @param nth of the tiles whose price is for a kilogram
     * @return the amount asked for, before the rounding of cash
     */
    long sellWeighed(int nth, long grams) throws InterruptedException {
        bench.clearThePan();
        Thread.sleep(BARE_MILLIS);
        bench.putOnThePan(grams);
        Thread.sleep(600);
        return sell(nth, "");
    }

    /** The same where there is no scale: the cashier writes the kilograms. */
    long sellKeyed(int nth, String kilograms) {
        return sell(nth, kilograms);
    }

    private long sell(int nth, String keyed) {
        String article =
                BY_WEIGHT
                        .matcher(till.get("/sell").body())
                        .results()
                        .map(found -> found.group(1))
                        .skip(nth)
                        .findFirst()
                        .orElseThrow();
        String page = till.post("/sell/tap", "article", article, "keyed", keyed).body();
        long total = found(TOTAL, page).transform(Paper::cents);
        till.post(
                "/sell/cash",
                "ticket",
                found(TICKET, page),
                "version",
                found(VERSION, page),
                "cents",
                5000);
        return total;
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }
}
