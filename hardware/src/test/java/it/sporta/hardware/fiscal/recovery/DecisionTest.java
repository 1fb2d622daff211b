package it.sporta.hardware.fiscal.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.LastDocument;
import it.sporta.hardware.fiscal.Observation;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final String SERIAL = "99MEY022274";
    private static final DocumentKey KEY = new DocumentKey("mine");
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 20, 12, 0);
    private static final LastDocument LAST = document(12, 45, 900);

    private static LastDocument document(int z, int number, long cents) {
        return new LastDocument(z, number, OptionalLong.of(cents), NOON, true);
    }

    private static Observation standing(LastDocument last) {
        return new Observation(
                SERIAL, Optional.of(last), Optional.of(true), false, false, Optional.empty());
    }

    private static Observation open(boolean stopped) {
        return new Observation(
                SERIAL, Optional.of(LAST), Optional.of(true), true, stopped, Optional.empty());
    }

    private static Verdict verdict(Observation now) {
        return Decision.of(new Intent(KEY, standing(LAST), 600), now);
    }

    private static void isForAPerson(Verdict verdict, Doubt doubt) {
        assertThat(verdict).isInstanceOf(Verdict.ForAPerson.class);
        assertThat(((Verdict.ForAPerson) verdict).doubt()).isEqualTo(doubt);
    }

    @Test
    void adoptsTheVeryNextDocumentOfTheSameTotal() {
        Verdict verdict = verdict(standing(document(12, 46, 600)));
        assertThat(verdict).isInstanceOf(Verdict.Adopted.class);
        assertThat(((Verdict.Adopted) verdict).document()).hasToString("0012-0046");
    }

    @Test
    void knowsThatNothingCameOutWhenNothingAdvancedAndNothingIsOpen() {
        assertThat(verdict(standing(LAST))).isEqualTo(new Verdict.NothingIssued());
    }

    @Test
    void cancelsWhatIsOpenUnlessTheMachineMayStillGoOn() {
        assertThat(verdict(open(false))).isEqualTo(new Verdict.CancelFirst());
        assertThat(verdict(open(true))).isEqualTo(new Verdict.Later(Doubt.STOPPED));
    }

    @Test
    void leavesEverythingElseToAPerson() {
        isForAPerson(verdict(standing(document(12, 46, 601))), Doubt.OTHER_TOTAL);
        isForAPerson(verdict(standing(document(12, 47, 600))), Doubt.SEVERAL_DOCUMENTS);
        isForAPerson(verdict(standing(document(13, 1, 600))), Doubt.SEVERAL_DOCUMENTS);
        isForAPerson(verdict(standing(document(12, 44, 600))), Doubt.WENT_BACK);
        isForAPerson(verdict(standing(document(12, 45, 600))), Doubt.OTHER_TOTAL);
        LastDocument slip = new LastDocument(12, 46, OptionalLong.of(600), NOON, false);
        isForAPerson(verdict(standing(slip)), Doubt.NOT_FISCAL);
        LastDocument mute = new LastDocument(12, 46, OptionalLong.empty(), NOON, true);
        isForAPerson(verdict(standing(mute)), Doubt.TOTAL_NOT_TOLD);
        LastDocument early =
                new LastDocument(12, 46, OptionalLong.of(600), NOON.minusMinutes(1), true);
        isForAPerson(verdict(standing(early)), Doubt.OTHER_TIME);
    }

    @Test
    void believesNoOtherMachineAndNoOtherOrder() {
        LastDocument next = document(12, 46, 600);
        isForAPerson(
                verdict(
                        new Observation(
                                "99MEY000001",
                                Optional.of(next),
                                Optional.of(true),
                                false,
                                false,
                                Optional.empty())),
                Doubt.OTHER_MACHINE);
        Verdict.ForAPerson theirLast =
                (Verdict.ForAPerson)
                        verdict(
                                new Observation(
                                        "99MEY000001",
                                        Optional.of(next),
                                        Optional.of(true),
                                        false,
                                        false,
                                        Optional.empty()));
        assertThat(theirLast.seen()).as("another machine's last is nobody's here").isEmpty();
        Optional<DocumentKey> theirs = Optional.of(new DocumentKey("theirs"));
        isForAPerson(
                verdict(
                        new Observation(
                                SERIAL,
                                Optional.of(next),
                                Optional.of(true),
                                false,
                                false,
                                theirs)),
                Doubt.OTHER_ORDER);
    }

    @Test
    void expectsTheFirstOfTheNextDayWhenTheDayWasClosed() {
        Observation closed =
                new Observation(
                        SERIAL,
                        Optional.of(LAST),
                        Optional.of(false),
                        false,
                        false,
                        Optional.empty());
        Intent intent = new Intent(KEY, closed, 600);
        assertThat(Decision.of(intent, standing(document(13, 1, 600))))
                .isInstanceOf(Verdict.Adopted.class);
        isForAPerson(Decision.of(intent, standing(document(12, 46, 600))), Doubt.SEVERAL_DOCUMENTS);
    }

    @Test
    void expectsTheFirstOfAllFromAMachineThatNeverIssuedAny() {
        Observation fresh =
                new Observation(
                        SERIAL,
                        Optional.empty(),
                        Optional.of(false),
                        false,
                        false,
                        Optional.empty());
        Intent intent = new Intent(KEY, fresh, 600);
        assertThat(Decision.of(intent, fresh)).isEqualTo(new Verdict.NothingIssued());
        assertThat(Decision.of(intent, standing(document(1, 1, 600))))
                .isInstanceOf(Verdict.Adopted.class);
        isForAPerson(Decision.of(intent, standing(document(1, 2, 600))), Doubt.SEVERAL_DOCUMENTS);
    }

    /** Of whatever a machine may say, only one thing is adopted and only one is nothing. */
    @Property(tries = 1_000)
    void adoptsNothingElseWhateverIsSeen(
            @ForAll @IntRange(min = 11, max = 14) int z,
            @ForAll @IntRange(min = 1, max = 48) int number,
            @ForAll @IntRange(min = 599, max = 601) int cents,
            @ForAll @IntRange(min = -1, max = 1) int minutes,
            @ForAll boolean fiscal,
            @ForAll boolean open,
            @ForAll boolean stopped) {
        LastDocument seen =
                new LastDocument(
                        z, number, OptionalLong.of(cents), NOON.plusMinutes(minutes), fiscal);
        Observation now =
                new Observation(
                        SERIAL,
                        Optional.of(seen),
                        Optional.of(true),
                        open,
                        stopped,
                        Optional.empty());
        LastDocument before = document(12, 45, 600);
        Verdict verdict = Decision.of(new Intent(KEY, standing(before), 600), now);
        boolean mine = z == 12 && number == 46 && cents == 600 && fiscal && minutes >= 0;
        assertThat(verdict instanceof Verdict.Adopted).isEqualTo(mine);
        boolean same = z == 12 && number == 45 && cents == 600;
        assertThat(verdict instanceof Verdict.NothingIssued).isEqualTo(same && !open);
        assertThat(verdict instanceof Verdict.CancelFirst).isEqualTo(same && open && !stopped);
    }
}
