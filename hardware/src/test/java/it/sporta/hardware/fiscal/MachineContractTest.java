package it.sporta.hardware.fiscal;

import static it.sporta.hardware.fiscal.Make.VEGETABLES;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.bench.fiscal.Mischief;
import it.sporta.hardware.fiscal.FiscalDocument.Annulment;
import it.sporta.hardware.fiscal.FiscalDocument.Sale;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How every driver gets on with its machine, against its twin over HTTP. */
class MachineContractTest extends FiscalCase {
    @ParameterizedTest
    @EnumSource(Make.class)
    void tellsTheDayAsTheMachineCountsIt(Make make) {
        counter(make);
        DocumentRef first = issued(inCash(SOUP)).reference();
        issued(Sale.of(List.of(APPLES), Payment.of(PaymentForm.ELECTRONIC, 313)));
        issued(new Annulment(first, inCash(SOUP)));
        DailyTotals totals = done(printer.totals());
        assertThat(totals.voids()).hasValue(600);
        assertThat(totals.returns()).hasValue(0);
        assertThat(totals.sales().orElse(913)).isEqualTo(913);
        assertThat(totals.paid().getOrDefault(PaymentForm.ELECTRONIC, 313L)).isEqualTo(313);
        assertThat(totals.salesByVat().getOrDefault(VEGETABLES, 313L)).isEqualTo(313);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void wantsTheDayClosedAfterTwentyFourHours(Make make) {
        counter(make);
        issued(inCash(SOUP));
        clock.pass(Duration.ofHours(25));
        assertThat(refused(inCash(SOUP))).isEqualTo(Reason.CLOSING_NEEDED);
        assertThat(done(printer.state()).closingNeeded().orElse(true)).isTrue();
        done(printer.closeDay());
        issued(inCash(SOUP));
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void sellsOnALowRollAndSaysSo(Make make) {
        counter(make);
        twin.paperLow(true);
        Outcome<IssuedDocument> outcome = printer.issue(KEY, inCash(SOUP));
        done(outcome);
        assertThat(((Outcome.Done<IssuedDocument>) outcome).warnings()).contains(Warning.PAPER_LOW);
        assertThat(done(printer.state()).paper()).isEqualTo(MachineState.Paper.LOW);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void sellsNothingWithoutPaperOrWithAnOpenCover(Make make) {
        counter(make);
        twin.openCover(true);
        assertThat(refused(inCash(SOUP))).isIn(Reason.COVER_OPEN, Reason.OFFLINE);
        twin.openCover(false);
        twin.endPaperAfter(0);
        assertThat(refused(inCash(SOUP))).isIn(Reason.PAPER_OUT, Reason.OFFLINE);
        assertThat(done(printer.state()).paper().prints()).isFalse();
        assertThat(twin.documents()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void cancelsWhatIsOpenAndCountsItNot(Make make) {
        counter(make);
        twin.leaveDocumentOpen();
        assertThat(done(printer.observe()).documentOpen()).isTrue();
        assertThat(refused(inCash(SOUP))).isIn(Reason.DOCUMENT_OPEN, Reason.NOT_NOW);
        done(printer.cancelOpen());
        Observation after = done(printer.observe());
        assertThat(after.documentOpen()).isFalse();
        assertThat(after.last()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void tellsInOneQuestionHowItIs(Make make) {
        counter(make);
        Glance ready = done(printer.glance());
        assertThat(ready.paper()).isEqualTo(MachineState.Paper.READY);
        assertThat(ready.documentOpen()).isFalse();
        assertThat(ready.closingNeeded().orElse(false)).isFalse();
        assertThat(twin.requests()).isEqualTo(1);
        issued(inCash(SOUP));
        twin.leaveDocumentOpen();
        clock.pass(Duration.ofHours(25));
        assertThat(done(printer.glance()).closingNeeded().orElse(true)).isTrue();
        twin.endPaperAfter(0);
        Glance stopped = done(printer.glance());
        assertThat(stopped.paper().prints()).isFalse();
        assertThat(stopped.documentOpen()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void answersAQuestionAsBadlyAsADocument(Make make) {
        counter(make);
        for (Mischief mischief :
                List.of(Mischief.DROPPED_BEFORE_PRINTING, Mischief.GARBAGE, Mischief.ANSWER_CUT)) {
            twin.misbehaveAtQuestion(mischief);
            assertThat(printer.glance()).as(mischief.name()).isInstanceOf(Outcome.Unknown.class);
        }
        twin.misbehaveAtQuestion(Mischief.BUSY);
        assertThat(reason(printer.glance())).isIn(Reason.BUSY, Reason.NOT_REACHABLE);
        done(printer.glance());
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void tellsTheLastDocument(Make make) {
        counter(make);
        IssuedDocument document = issued(inCash(APPLES));
        Observation seen = done(printer.observe());
        assertThat(seen.serial()).isEqualTo(Make.SERIAL);
        LastDocument last = seen.last().orElseThrow();
        assertThat(List.of(last.z(), last.number())).containsExactly(12, 1);
        assertThat(last.totalCents()).hasValue(313);
        assertThat(last.fiscal()).isTrue();
        assertThat(last.at()).isBeforeOrEqualTo(document.at().plusMinutes(1));
        assertThat(seen.dayOpen()).contains(true);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void knowsNothingOfADocumentWhoseAnswerDidNotCome(Make make) {
        counter(make);
        for (Mischief mischief :
                List.of(
                        Mischief.ANSWER_LOST,
                        Mischief.ANSWER_CUT,
                        Mischief.GARBAGE,
                        Mischief.BUSY_AFTER_PRINTING,
                        Mischief.DROPPED_BEFORE_PRINTING)) {
            twin.misbehave(mischief);
            assertThat(printer.issue(KEY, inCash(SOUP)))
                    .as(mischief.name())
                    .isInstanceOf(Outcome.Unknown.class);
        }
        assertThat(twin.documents()).as("none was sent a second time").hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void waitsNoLongerThanItShouldAndLeavesOthersAlone(Make make) {
        counter(make);
        printer.observe();
        FiscalPrinter hasty = make.printer(twin, Make.HASTY, ExchangeJournal.NONE, clock);
        twin.slowness(300);
        twin.misbehave(Mischief.SLOW_ANSWER);
        Outcome<IssuedDocument> outcome = hasty.issue(KEY, inCash(SOUP));
        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        try (FiscalTwin other = make.twin(clock)) {
            FiscalPrinter beside = make.printer(other, Make.PATIENT, ExchangeJournal.NONE, clock);
            done(beside.issue(KEY, inCash(SOUP)));
        }
        assertThat(twin.documents()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void saysThatNobodyIsThere(Make make) {
        counter(make);
        printer.observe();
        twin.switchOff();
        assertThat(refused(inCash(SOUP))).isEqualTo(Reason.NOT_REACHABLE);
        twin.switchOn();
        issued(inCash(SOUP));
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void printsTheDayASlipAndOpensTheDrawer(Make make) {
        counter(make);
        issued(inCash(SOUP));
        done(printer.printDay());
        done(printer.printText(List.of("NON FISCALE", "Perch\u00E9 no")));
        done(printer.openDrawer());
        assertThat(twin.drawerPulses()).isEqualTo(1);
        assertThat(twin.documents()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsNothingWrongWithAMachineThatIsSetUp(Make make) {
        counter(make);
        Map<Vat, Integer> confirmed = make.confirmed();
        assertThat(new StartCheck(Make.SERIAL, confirmed, false, clock).of(printer)).isEmpty();
        Map<Vat, Integer> wrong = Map.of(Vat.rate(2_200), confirmed.get(VEGETABLES));
        assertThat(new StartCheck("99MEY000001", wrong, true, clock).of(printer))
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(
                        Finding.Kind.WRONG_MACHINE,
                        Finding.Kind.TRAINING,
                        Finding.Kind.VAT_DIFFERS);
        twin.train(true);
        assertThat(new StartCheck(Make.SERIAL, confirmed, false, clock).of(printer))
                .allMatch(Finding::blocks)
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.TRAINING);
        assertThat(new StartCheck(Make.SERIAL, confirmed, true, clock).of(printer)).isEmpty();
        twin.train(false);
        twin.switchOff();
        assertThat(new StartCheck(Make.SERIAL, confirmed, false, clock).of(printer))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.NOT_KNOWN);
    }
}
