package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Verdict;
import it.sporta.till.journal.Connection.Contact;
import it.sporta.till.journal.FakeServer;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Identity;
import it.sporta.till.journal.Joining;
import it.sporta.till.journal.Journal;
import it.sporta.ui.Words;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a till whose word the server takes no more, in its own engine. */
class RejoinScreenTest {

    @TempDir Path home;
    private final List<String> codes = new ArrayList<>();
    private Joining.Result result = Joining.Result.JOINED;
    private FakeServer server;
    private Served till;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        Hub hub = new Hub();
        Identity identity = hub.join(home);
        server = new FakeServer(hub, 1, 0);
        server.knows(identity.key().verifying());
        till = new Served(home, identity, hub.feed(1, Hub.goods()), server.address(), this::join);
        browser = till.browser;
    }

    private Joining.Result join(String code, Journal journal) {
        codes.add(code);
        return result;
    }

    @AfterEach
    void close() {
        till.close();
        server.close();
    }

    /** The page, once the server has said no to an entry. */
    private String pageAfter(Verdict verdict) throws Exception {
        server.judges(Optional.of(verdict));
        browser.press("/login", "pin=" + Hub.PIN);
        return browser.awaitPage("/join");
    }

    @Test
    void aTillThatIsWelcomeHasNothingToDoThere() throws Exception {
        assertThat(browser.get("/join").headers().firstValue("Location"))
                .contains(browser.root + "/");
        browser.press("/join", "code=ABCD-1234");
        assertThat(codes).isEmpty();
    }

    @Test
    void aCopiedTillIsToldWhyWhatWaitsAndWhoHelps() throws Exception {
        assertThat(pageAfter(Verdict.FORK))
                .contains("Ricollega questa cassa", "risulta doppia", "DEMO", "aspetta", "Casse")
                .contains("name=\"code\"", "Più tardi")
                .doesNotContain("rejoin.", "FORK");
    }

    @Test
    void aReplacedTillIsToldSo() throws Exception {
        assertThat(pageAfter(Verdict.STALE_EPOCH)).contains("collegata al posto di questa");
    }

    @Test
    void everyReasonToJoinAgainHasItsSentence() {
        for (String language : List.of("it", "en")) {
            Words words = Words.of(Till.class, Locale.forLanguageTag(language));
            assertThat(Arrays.stream(Contact.values()).filter(Contact::mustJoinAgain))
                    .hasSize(3)
                    .allMatch(contact -> words.has("rejoin." + contact.name()));
        }
    }

    @Test
    void aCodeThatHelpsLeadsBackToTheCounterAndOneThatDoesNotSaysWhatToDo() throws Exception {
        pageAfter(Verdict.FORK);
        assertThat(browser.press("/join", "code=").body()).contains("Il codice non è intero");
        assertThat(codes).isEmpty();
        result = Joining.Result.OTHER_TILL;
        HttpResponse<String> other = browser.press("/join", "code=ABCD-1234");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("codice è di un'altra cassa");
        result = Joining.Result.JOINED;
        HttpResponse<String> joined = browser.press("/join", "code=ABCD-1234");
        assertThat(joined.headers().firstValue("HX-Redirect")).contains("/");
        assertThat(codes).containsExactly("ABCD-1234", "ABCD-1234");
    }
}
