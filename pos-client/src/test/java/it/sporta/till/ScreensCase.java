package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.feed.Feed;
import it.sporta.till.group.Faenza;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Joining;
import it.sporta.till.journal.Journal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A till in its own engine, and a browser before it. */
abstract class ScreensCase {

    @TempDir Path home;
    Served till;
    Browser browser;

    @BeforeEach
    void open() throws Exception {
        URI nowhere = URI.create("http://127.0.0.1:1");
        Hub hub = new Hub();
        hub.buying = Faenza.whole();
        Feed news = hub.serving(Hub.manyGoods(40));
        till = new Served(home, hub.join(home), news, nowhere, this::joinsNowhere);
        browser = till.browser;
    }

    Joining.Result joinsNowhere(String code, Journal journal) {
        return Joining.Result.SERVER_AWAY;
    }

    @AfterEach
    void close() {
        till.close();
    }

    HttpResponse<String> get(String path) throws Exception {
        return browser.get(path);
    }

    HttpResponse<String> press(String path, String form) throws Exception {
        return browser.press(path, form);
    }

    void begin() throws Exception {
        assertThat(press("/login", "pin=" + Hub.PIN).headers().firstValue("HX-Redirect"))
                .contains("/");
        assertThat(press("/shift/open", "n5000=1").headers().firstValue("HX-Redirect"))
                .contains("/sell");
    }

    /** What a page tells with each payment: the ticket and the amount it showed. */
    String seen() throws Exception {
        String page = get("/sell").body();
        return String.join(
                "&",
                "ticket=" + hidden("ticket", page),
                "version=" + hidden("version", page),
                "line=" + hidden("line", page));
    }

    static String hidden(String name, String page) {
        return found("name=\"" + name + "\" value=\"([^\"]+)", page);
    }

    static String found(String shape, String page) {
        Matcher found = Pattern.compile(shape).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
