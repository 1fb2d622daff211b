package it.sporta.day;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** The machine's own Chromium, without a window and without calls home. */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Browser browser;

    Chromium() {
        String chromium = System.getenv().getOrDefault("SPORTA_CHROMIUM", "/usr/bin/chromium");
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(chromium))
                                        .setArgs(FLAGS));
    }

    /** A page of a person of their own, as large as the screen of a till. */
    Page page() {
        return browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(1280, 800)
                                .setHasTouch(true)
                                .setLocale("it-IT")
                                .setTimezoneId("Europe/Rome"))
                .newPage();
    }

    /** A page of a person with a phone who looked at the till's own certificate and went on. */
    Page pairedPhone() {
        return browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(390, 844)
                                .setIgnoreHTTPSErrors(true)
                                .setLocale("it-IT")
                                .setTimezoneId("Europe/Rome"))
                .newPage();
    }

    /** A page of a person with a phone, on which no script runs. */
    Page phone() {
        return browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(390, 844)
                                .setJavaScriptEnabled(false)
                                .setLocale("it-IT")
                                .setTimezoneId("Europe/Rome"))
                .newPage();
    }

    /** All that are open, of everybody. */
    List<Page> pages() {
        return browser.contexts().stream().flatMap(context -> context.pages().stream()).toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
