package it.sporta.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The coordinator's pages in a browser. */
final class Office {

    private static final Pattern DAY = Pattern.compile("giorno=(\\d{4}-\\d{2}-\\d{2})");

    private final Page page;
    private final String url;

    Office(Page page, String url) {
        this.page = page;
        this.url = url;
        page.setDefaultTimeout(15_000);
    }

    void logIn(String name, String password) {
        page.navigate(url);
        page.locator("input[name='login.account']").fill(name);
        page.locator("input[name='login.password']").fill(password);
        page.locator("form[action='/accesso'] button").click();
        page.locator(".sp-answers").waitFor();
    }

    /** Whether whoever is logged in carries nothing that a script or another site could use. */
    boolean carriesOnlyASafeCookie() {
        return page.context().cookies().stream()
                .allMatch(cookie -> cookie.httpOnly && cookie.sameSite == SameSiteAttribute.LAX);
    }

    /** Waits until so many tills have nothing left to send. */
    void awaitTillsLevel(int tills) throws InterruptedException {
        Day.await(
                tills + " tills are level",
                30,
                () -> {
                    page.navigate(url + "casse");
                    return level().count() == tills;
                });
    }

    private Locator level() {
        return page.locator("#tills td .sp-good:has(use[href*='check'])")
                .filter(new Locator.FilterOptions().setHasNotText(Pattern.compile("verificat")));
    }

    /** Writes another name and address for a hub. */
    void describe(String hub, String name, String address) {
        page.navigate(url + "sedi");
        page.locator("main th a", new Page.LocatorOptions().setHasText(hub)).click();
        page.locator("input[name='hub.name']").fill(name);
        page.locator("input[name='hub.address']").fill(address);
        page.locator("section[aria-labelledby='dove'] button").click();
        page.locator("h1").getByText(name).waitFor();
    }

    /** Says that labels with this prefix tell a price, as the form proposes it. */
    void saysHowLabelsAreRead(String hub, String prefix) {
        page.navigate(url + "prodotti/etichette");
        Locator choice = page.locator("select[name='code.hub']");
        String value =
                choice.locator("option")
                        .filter(new Locator.FilterOptions().setHasText(hub))
                        .first()
                        .getAttribute("value");
        choice.selectOption(value);
        page.locator("input[name='code.prefix']").fill(prefix);
        page.locator("section[aria-labelledby='nuova'] button").click();
        page.locator("main td").getByText(prefix + " AAAAA NNNNN C").waitFor();
    }

    /** Writes one more code on an article's page. */
    void addsCode(String article, String code) {
        page.navigate(url + "prodotti");
        page.locator("main th a", new Page.LocatorOptions().setHasText(article)).first().click();
        Locator codes = page.locator("input[name='product.barcodes']");
        codes.fill((codes.inputValue() + " " + code).strip());
        page.locator("form:has(input[name='product.barcodes']) button[type='submit']")
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*esito=saved.*"));
    }

    long takingsCents() {
        page.navigate(url);
        return Paper.cents(page.locator(".sp-card-figure").first().innerText());
    }

    /** The day the page itself leads back to. */
    String yesterday() {
        page.navigate(url);
        Matcher day = DAY.matcher(page.locator(".sp-actions a").first().getAttribute("href"));
        if (!day.find()) {
            throw new AssertionError("Today leads to no day before");
        }
        return day.group(1);
    }

    void picture(String path, Path file) {
        page.navigate(url + path);
        page.waitForLoadState();
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
