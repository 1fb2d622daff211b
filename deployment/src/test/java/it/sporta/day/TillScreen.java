package it.sporta.day;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A till's screen in a browser, by what a cashier sees and touches. */
final class TillScreen {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int REST_MILLIS = 400;

    /** Not before all stand on the page together: an answer may replace some meanwhile. */
    private static final String AT_ONCE =
            "keys => keys.every(key => key.isConnected) && (keys.forEach(key => key.click()), true)";

    /** All within a moment, however busy the machine; what nobody prevents is typed. */
    private static final String STRIKE =
            """
            ({ keys, enter }) => {
              for (const key of [...keys, ...(enter ? ["Enter"] : [])]) {
                const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
                if (!(document.activeElement ?? document.body).dispatchEvent(event)) continue;
                const field = document.activeElement;
                if (key.length > 1 || !field?.matches("input")) continue;
                field.setRangeText(key, field.selectionStart, field.selectionEnd, "end");
                field.dispatchEvent(new Event("input", { bubbles: true }));
              }
            }
            """;

    private static final String HIDDEN =
            """
            () => {
              const cut = (one) => one.scrollWidth > one.clientWidth + 1
                || one.scrollHeight > one.clientHeight + 2
                || one.getBoundingClientRect().bottom > innerHeight
                || one.getBoundingClientRect().right > innerWidth;
              const hem = 3;
              const spills = (key) => {
                const box = key.getBoundingClientRect();
                const words = document.createRange();
                words.selectNodeContents(key);
                return key.matches(".till-key") && [...words.getClientRects()].some((word) => word.width > 1
                  && (word.left < box.left + hem || word.right > box.right - hem));
              };
              const ring = 5;
              const ringCut = (field) => {
                let clip = field.parentElement;
                while (clip && getComputedStyle(clip).overflowX === "visible") clip = clip.parentElement;
                const [own, around] = [field, clip ?? document.body].map((one) => one.getBoundingClientRect());
                return own.left - ring < around.left || own.right + ring > around.right;
              };
              const keys = document.querySelectorAll(".till-key, .till-tile, .till-tile-word, .till-state");
              return [
                ...[...keys].filter((one) => one.offsetParent).filter((one) => cut(one) || spills(one)),
                ...[...document.querySelectorAll("input:focus")].filter(ringCut),
              ].map((one) => one.innerText || one.id);
            }
            """;

    private final Page page;
    private final String url;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    TillScreen(Page page, String url) {
        this.page = page;
        this.url = url;
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(this::heed);
    }

    /** That the till says no (422) is no fault of the page. */
    private void heed(ConsoleMessage said) {
        boolean fault = said.type().equals("error") || said.type().equals("warning");
        if (fault && !said.text().contains("422")) {
            complaints.add(said.text());
        }
    }

    /** What the browser found wrong with the page: parts without a place, forbidden styles. */
    List<String> complaints() {
        return complaints;
    }

    void open() {
        page.navigate(url);
    }

    void enterPin(String pin) {
        for (char digit : pin.toCharArray()) {
            page.locator("[data-digit='" + digit + "']").click();
        }
    }

    void openShift(int twenties, int tens, int fives) {
        page.waitForURL(Pattern.compile(".*/shift/open"));
        page.locator("input[name='n2000']").tap();
        touchPad(Integer.toString(twenties).split(""));
        page.waitForTimeout(700); // an Enter sooner belongs to the page before
        page.keyboard().press("Enter");
        page.keyboard().type(Integer.toString(tens));
        page.locator("input[name='n500']").fill(Integer.toString(fives));
    }

    /** Nobody is at the till any more. */
    void leave() {
        open();
        if (!page.url().endsWith("/login")) {
            page.locator("form[action='/logout'] button").click();
        }
        page.waitForURL(Pattern.compile(".*/login"));
    }

    /** Goes on as whoever is there, or enters, and comes to the first screen of the day. */
    void enter(String pin) {
        open();
        if (page.url().endsWith("/login")) {
            enterPin(pin);
        }
        page.waitForURL(Pattern.compile(".*/(shift/open|sell|tables)"));
    }

    /** The same, and opens the shift unless somebody has. */
    void work(String pin) {
        enter(pin);
        if (page.url().endsWith("/shift/open")) {
            openShift(2, 4, 4);
            confirm();
        }
        awaitSelling();
    }

    String counted() {
        return page.locator("#sum").innerText();
    }

    void confirm() {
        page.locator(".till-go[data-key='enter']").click();
    }

    void awaitSelling() {
        page.waitForURL(Pattern.compile(".*/sell"));
        tiles().first().waitFor();
    }

    /** Waits until the scale's weight stands still on the screen, or is known to be asked for. */
    void awaitWeight(String figure) {
        page.locator(".till-weight-figure")
                .filter(new Locator.FilterOptions().setHasText(figure))
                .waitFor();
    }

    boolean showsLiveWeight() {
        return page.locator(".till-weight-figure").count() > 0;
    }

    /** Touches the nth tile whose price is for a kilogram; says its name. */
    String tapWeighed(int nth) {
        Locator tile = tiles().filter(new Locator.FilterOptions().setHasText("/kg")).nth(nth);
        String name = tile.locator(".till-tile-word").innerText();
        tile.click();
        return name;
    }

    void awaitLines(int count) {
        page.waitForCondition(() -> page.locator(".till-line").count() == count);
    }

    String line(int index) {
        return page.locator(".till-line").nth(index).innerText().replace('\u00a0', ' ');
    }

    long netGrams(int index) {
        return grams("([\\d,]+) kg ×", index);
    }

    long tareGrams(int index) {
        return grams("tara ([\\d,]+) kg", index);
    }

    private long grams(String pattern, int index) {
        Matcher found = Pattern.compile(pattern).matcher(line(index));
        return found.find() ? Long.parseLong(found.group(1).replace(",", "")) : 0;
    }

    void oneMore(int index) {
        Locator line = page.locator(".till-line").nth(index);
        line.locator(".till-line-row").click();
        line.locator("[formaction$='/more']").click();
    }

    void touchLine(int index) {
        page.locator(".till-line").nth(index).locator(".till-line-row").tap();
    }

    /** The key in the bar, which stands for the line that is picked. */
    void touchLineKey(int index, String what) {
        page.locator(".till-line").nth(index).locator("[formaction$='/" + what + "']").tap();
    }

    void touchField() {
        page.locator("#keyed").tap();
    }

    /** Keys of the pad on the screen: digits, a comma, {@code back}. */
    void touchPad(String... keys) {
        for (String key : keys) {
            page.locator("[data-pad] [data-digit='" + key + "']").tap();
        }
    }

    void touchPadEnter() {
        page.locator("#digits .till-go").tap();
    }

    /** Presses keys so fast that none is answered before the last is pressed. */
    void pressAtOnce(Locator... keys) {
        page.waitForCondition(
                () ->
                        (boolean)
                                page.evaluate(
                                        AT_ONCE,
                                        Stream.of(keys).map(Locator::elementHandle).toList()));
    }

    /**
     * What cannot be read whole or touched, on a screen of that size: words cut or over the edge of
     * their key, keys out of sight, a field in use whose ring is cut.
     */
    Object hidden(int width, int height) {
        page.setViewportSize(width, height);
        return page.evaluate(HIDDEN);
    }

    /** A key that every counted line has. */
    Locator lineKey(String what) {
        return page.locator("[formaction$='/" + what + "']");
    }

    /** The first tile whose price is for a piece. */
    Locator piece() {
        return tiles().filter(new Locator.FilterOptions().setHasText("/pz")).first();
    }

    /** Waits until something is due from somebody, and lays it on the ticket. */
    void payDue(String who, String what) {
        Locator due =
                page.locator(".till-due")
                        .filter(new Locator.FilterOptions().setHasText(who))
                        .filter(new Locator.FilterOptions().setHasText(what));
        page.waitForCondition(
                () -> isDue(due), new Page.WaitForConditionOptions().setTimeout(60_000));
        due.click();
        page.locator(".till-line").first().waitFor();
    }

    private boolean isDue(Locator due) {
        if (page.locator("#key-dues").isVisible()) {
            page.locator("#key-dues").click();
            page.locator("#found").waitFor();
        }
        if (due.count() > 0) {
            return true;
        }
        page.navigate(url);
        awaitSelling();
        return false;
    }

    Page page() {
        return page;
    }

    void undo() {
        page.locator(".till-undo").click();
    }

    void awaitText(String selector, String text) {
        page.locator(selector)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .waitFor();
    }

    String total() {
        return page.locator(".till-total-amount").innerText();
    }

    long totalCents() {
        return Paper.cents(total());
    }

    /** What the pay key asks for: in cash, rounded to five cents. */
    long dueCents() {
        return Paper.cents(page.locator(".till-pay").innerText());
    }

    void payWith(int euro) {
        page.locator("button[name='cents'][value='" + euro * 100 + "']").click();
    }

    void payExactly() {
        page.locator("form[action='/sell/exact'] button").click();
    }

    String change() {
        Locator change = page.locator(".till-change-amount");
        change.waitFor();
        return change.innerText();
    }

    long changeCents() {
        return Paper.cents(change());
    }

    String message() {
        return page.locator("#message").innerText();
    }

    void awaitMessage(String text) {
        awaitText("#message", text);
    }

    String states() {
        return page.locator(".till-states").innerText();
    }

    /** Long enough for a scan to be told on the screen. */
    int linesAfterAMoment() {
        page.waitForTimeout(2 * REST_MILLIS);
        return page.locator(".till-line").count();
    }

    /** A scanner that is a keyboard: sign after sign, and Enter right behind. */
    void scanAsKeys(String code) {
        strike(code, true);
    }

    /** Keys as fast as a scanner's, but no Enter. */
    void rollOver(String keys) {
        strike(keys, false);
    }

    /** After a rest: a key of a hand just before would be one of these. */
    private void strike(String keys, boolean enter) {
        page.waitForTimeout(REST_MILLIS);
        page.evaluate(STRIKE, Map.of("keys", keys, "enter", enter));
    }

    void openSearch() {
        page.keyboard().press("c");
        page.locator("#search:focus").waitFor();
    }

    void awaitTyped(String text) {
        page.waitForCondition(() -> typed().equals(text));
    }

    /** What stands in the search. */
    String searched() {
        return page.locator("#search").inputValue();
    }

    void openOther() {
        page.navigate(url + "sell/more");
    }

    void type(String keys) {
        page.keyboard().type(keys);
    }

    /** What stands in the field that amounts and quantities are typed into. */
    String typed() {
        return page.locator("#keyed").inputValue();
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void closeShift(String sum) {
        page.navigate(url + "shift/close");
        page.locator("input[name='sum']").fill(sum);
        confirm();
        page.waitForURL(Pattern.compile(".*/shift/open"));
    }

    String text() {
        return page.locator("body").innerText().replace('\u00a0', ' ');
    }

    /** After whatever moves has come to rest. */
    void picture(Path file) {
        page.waitForTimeout(REST_MILLIS);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private Locator tiles() {
        return page.locator(".till-tile");
    }
}
