package it.sporta.till.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Operator;
import it.sporta.till.journal.Hub;
import it.sporta.till.selling.Shop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhonesTest {

    @TempDir Path home;
    private final AtomicLong nanos = new AtomicLong(-7);
    private List<Operator> people = List.of(Hub.ANNA);
    private Phones phones;

    @BeforeEach
    void open() {
        phones = new Phones(home, () -> people, Shop.CLOCK, nanos::get);
    }

    private void refused(String code) {
        assertThatThrownBy(() -> phones.pair(code, "Anna")).hasMessage("phone.code");
    }

    @Test
    void aCodePairsOnePhoneOnce() {
        String code = phones.newCode();
        String token = phones.pair(" " + code.toLowerCase() + " ", "di Anna");
        assertThat(phones.knows(token)).isTrue();
        refused(code);
    }

    @Test
    void aCodeDiesAfterTenMinutesAndOfFiveWrongTries() {
        String old = phones.newCode();
        nanos.addAndGet(Phones.CODE_LASTS.toNanos());
        refused(old);
        String guessed = phones.newCode();
        for (int i = 0; i < 5; i++) {
            refused("AAAAAAAA");
        }
        refused(guessed);
    }

    @Test
    void aNewCodeMakesTheOldOneWorthless() {
        String old = phones.newCode();
        phones.newCode();
        refused(old);
    }

    @Test
    void phonesOutliveTheProcessAndTheDiskHasNoSecret() throws Exception {
        String token = phones.pair(phones.newCode(), "di Anna");
        assertThat(Files.readString(home.resolve("phones"), StandardCharsets.ISO_8859_1))
                .doesNotContain(token);
        Phones later = new Phones(home, () -> people, Shop.CLOCK, nanos::get);
        assertThat(later.knows(token)).isTrue();
        assertThat(later.holder(token, true)).isEmpty();
        later.revoke(later.all().get(0).id());
        assertThat(later.knows(token)).isFalse();
    }

    @Test
    void whoeverIsEndedInTheOfficeIsOutWithTheNextTouchAlsoOfThePageItself() {
        String token = phones.pair(phones.newCode(), "");
        phones.take(token, Hub.ANNA);
        people = List.of();
        assertThatThrownBy(() -> phones.holder(token, false))
                .isInstanceOf(Refused.class)
                .hasMessage("phone.ended");
        people = List.of(Hub.ANNA);
        assertThat(phones.holder(token, true)).as("gives the PIN again").isEmpty();
    }

    @Test
    void aNameIsCutBeforeAnEmojiThatDoesNotFit() {
        phones.pair(phones.newCode(), "x".repeat(23) + "\uD83C\uDF4E");
        assertThat(phones.all()).extracting(Phone::name).containsExactly("x".repeat(23));
    }

    @Test
    void whoeverPausesGivesThePinAgain() {
        String token = phones.pair(phones.newCode(), "");
        phones.take(token, Hub.ANNA);
        nanos.addAndGet(Duration.ofMinutes(4).toNanos());
        assertThat(phones.holder(token, true)).contains(Hub.ANNA);
        nanos.addAndGet(Duration.ofMinutes(4).toNanos());
        assertThat(phones.holder(token, false)).contains(Hub.ANNA);
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(phones.holder(token, true)).isEmpty();
    }
}
