package it.sporta.hardware.payment;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.payment.Outcome.Doubt;
import it.sporta.hardware.payment.Outcome.Paid;
import it.sporta.hardware.payment.Outcome.Refused;
import it.sporta.hardware.payment.Outcome.Unknown;
import it.sporta.hardware.payment.Pending.Kind;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 22, 12, 0);
    private static final Mark BEFORE = new Mark("000001", "000501", "3261159");

    @Test
    void anotherResultNotOlderThanTheBeginningIsOurs() {
        assertThat(judged(payment(), accepted("000002", "3261200"), 1_250))
                .isInstanceOfSatisfying(Paid.class, paid -> assertThat(paid.found()).isTrue());
        assertThat(
                        Judgement.of(
                                payment(),
                                Optional.of(accepted("000002", "3261201")),
                                OptionalLong.empty()))
                .isInstanceOf(Paid.class);
    }

    @Test
    void theResultOfTheCustomerBeforeIsNot() {
        doubts(judged(payment(), accepted("000001", "3261159"), 1_250), Doubt.NOTHING_NEW);
    }

    @Test
    void anOlderResultOfAnotherTillIsNot() {
        doubts(judged(payment(), accepted("000009", "3261159"), 1_250), Doubt.CONTRADICTION);
        doubts(judged(payment(), accepted("000009", "9999999"), 1_250), Doubt.CONTRADICTION);
        doubts(judged(payment(), accepted("000009", ""), 1_250), Doubt.CONTRADICTION);
    }

    @Test
    void totalsThatDidNotMoveByTheAmountSpeakAgainstIt() {
        doubts(judged(payment(), accepted("000002", "3261200"), 0), Doubt.CONTRADICTION);
        doubts(judged(payment(), accepted("000002", "3261200"), 990), Doubt.CONTRADICTION);
    }

    @Test
    void withoutTheResultOfBeforeNothingCanBeTold() {
        Pending blind =
                new Pending("s", Kind.PAYMENT, 1_250, Optional.empty(), OptionalLong.of(0), NOON);
        doubts(judged(blind, accepted("000002", "3261200"), 1_250), Doubt.NOTHING_TO_COMPARE);
        doubts(
                Judgement.of(payment(), Optional.empty(), OptionalLong.of(1_250)),
                Doubt.NO_LAST_RESULT);
    }

    @Test
    void aRefusalCountsOnlyIfTheTotalStoodStill() {
        Result refused =
                new Result(
                        "01",
                        "NO",
                        "",
                        "",
                        "1",
                        "88",
                        new Mark("000002", "000502", ""),
                        Optional.empty(),
                        "");
        assertThat(judged(payment(), refused, 0)).isInstanceOf(Refused.class);
        doubts(judged(payment(), refused, 1_250), Doubt.CONTRADICTION);
        doubts(
                Judgement.of(payment(), Optional.of(refused), OptionalLong.empty()),
                Doubt.CONTRADICTION);
    }

    @Test
    void moneyThatWentBackIsNoPaymentAndTheOtherWayRound() {
        Pending reversal =
                new Pending(
                        "s",
                        Kind.REVERSAL,
                        1_250,
                        Optional.of(BEFORE),
                        OptionalLong.of(1_250),
                        NOON);
        Result back = result("000002", "3261200", "000000");
        assertThat(judged(reversal, back, 0)).isInstanceOf(Paid.class);
        Result blank = result("000002", "3261200", "      ");
        assertThat(judged(reversal, blank, 0)).isInstanceOf(Paid.class);
        doubts(judged(payment(), back, 1_250), Doubt.CONTRADICTION);
        doubts(judged(reversal, accepted("000002", "3261200"), 0), Doubt.CONTRADICTION);
    }

    @Test
    void resultsWithoutAYearAreOrderedAcrossNewYearsEve() {
        LocalDateTime eve = LocalDateTime.of(2026, 12, 31, 23, 59);
        assertThat(Judgement.notBefore(eve, "0010000")).isTrue();
        assertThat(Judgement.notBefore(eve, "3652359")).isTrue();
        assertThat(Judgement.notBefore(eve, "3652358")).isFalse();
        LocalDateTime newYear = LocalDateTime.of(2027, 1, 1, 0, 0);
        assertThat(Judgement.notBefore(newYear, "3652359")).isFalse();
        assertThat(Judgement.notBefore(newYear, "0010000")).isTrue();
    }

    private static Pending payment() {
        return new Pending(
                "sale", Kind.PAYMENT, 1_250, Optional.of(BEFORE), OptionalLong.of(0), NOON);
    }

    private static Result accepted(String stan, String time) {
        return result(stan, time, "A1B2C3");
    }

    private static Result result(String stan, String time, String authorisation) {
        return new Result(
                "00",
                "",
                "CLI",
                authorisation,
                "1",
                "88",
                new Mark(stan, stan.equals("000001") ? "000501" : "000502", time),
                Optional.empty(),
                "");
    }

    private static Outcome judged(Pending pending, Result last, long total) {
        return Judgement.of(pending, Optional.of(last), OptionalLong.of(total));
    }

    private static void doubts(Outcome outcome, Doubt doubt) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.doubt()).isEqualTo(doubt));
    }
}
