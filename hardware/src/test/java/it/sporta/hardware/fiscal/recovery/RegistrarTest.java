package it.sporta.hardware.fiscal.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.bench.fiscal.Mischief;
import it.sporta.hardware.fiscal.Closing;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.DocumentRef;
import it.sporta.hardware.fiscal.FiscalDocument.Annulment;
import it.sporta.hardware.fiscal.FiscalDocument.Return;
import it.sporta.hardware.fiscal.FiscalDocument.Sale;
import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.Line;
import it.sporta.hardware.fiscal.Make;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Payment;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.fiscal.Warning;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.fiscal.wire.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class RegistrarTest {
    private static final DocumentKey ONE = new DocumentKey("sale-1");
    private static final DocumentKey TWO = new DocumentKey("sale-2");
    private static final Sale SALE =
            Sale.of(
                    List.of(Line.of("Mele", 250, Make.VEGETABLES)),
                    Payment.of(PaymentForm.CASH, 250));
    private static final Clock CLOCK = Clock.systemUTC();

    private final Notebook memory = new Notebook();
    private FiscalTwin twin;
    private Registrar registrar;

    private void counter(Make make) {
        twin = make.twin(CLOCK);
        registrar = registrar(make, Make.PATIENT);
    }

    private Registrar registrar(Make make, Patience patience) {
        return new Registrar(
                make.printer(twin, patience, ExchangeJournal.NONE, CLOCK), memory, Duration.ZERO);
    }

    @AfterEach
    void away() {
        twin.close();
    }

    private static Reason reason(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal().reason();
    }

    private static Outcome.Done<IssuedDocument> done(Outcome<IssuedDocument> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done<IssuedDocument>) outcome;
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void issuesEachKeyOnceHoweverOftenItIsPressed(Make make) {
        counter(make);
        IssuedDocument first = done(registrar.issue(ONE, SALE)).value();
        assertThat(done(registrar.issue(ONE, SALE)).value()).isEqualTo(first);
        assertThat(twin.documents()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mischief.class,
            names = {"ANSWER_LOST", "ANSWER_CUT", "GARBAGE", "BUSY_AFTER_PRINTING"})
    void findsADocumentWhoseAnswerWasLost(Mischief mischief) {
        for (Make make : Make.values()) {
            counter(make);
            twin.misbehave(mischief);
            DocumentKey key = new DocumentKey(make.name());
            assertThat(done(registrar.issue(key, SALE)).warnings())
                    .contains(Warning.FOUND_AFTERWARDS);
            assertThat(twin.documents()).hasSize(1);
            twin.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void offersASaleThatWasDroppedAndPrintsItOnlyWhenPressed(Make make) {
        counter(make);
        twin.misbehave(Mischief.DROPPED_BEFORE_PRINTING);
        assertThat(reason(registrar.issue(ONE, SALE))).isEqualTo(Reason.NOTHING_ISSUED);
        assertThat(registrar.recover()).contains(new Verdict.NothingIssued());
        assertThat(twin.documents()).isEmpty();
        done(registrar.issue(ONE, SALE));
        assertThat(twin.documents()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void cancelsADocumentThatStayedOpen(Make make) {
        counter(make);
        twin.misbehave(Mischief.HALF_OPEN);
        assertThat(reason(registrar.issue(ONE, SALE))).isEqualTo(Reason.NOTHING_ISSUED);
        assertThat(twin.isDocumentOpen()).isFalse();
        done(registrar.issue(ONE, SALE));
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void waitsForPaperBeforeItTouchesAnOpenDocument(Make make) {
        counter(make);
        twin.misbehave(Mischief.PAPER_ENDS);
        assertThat(registrar.issue(ONE, SALE)).isInstanceOf(Outcome.Unknown.class);
        assertThat(registrar.recover()).contains(new Verdict.Later(Doubt.STOPPED));
        assertThat(reason(registrar.issue(TWO, SALE))).isEqualTo(Reason.EARLIER_UNRESOLVED);
        twin.loadPaper();
        done(registrar.issue(ONE, SALE));
        assertThat(twin.documents()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void letsAMachineWithANewRollFinishWhatItHadBegun(Make make) {
        counter(make);
        twin.misbehave(Mischief.PAPER_ENDS_AND_GOES_ON);
        assertThat(registrar.issue(ONE, SALE)).isInstanceOf(Outcome.Unknown.class);
        twin.loadPaper();
        assertThat(registrar.recover().orElseThrow()).isInstanceOf(Verdict.Adopted.class);
        assertThat(twin.documents()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsAReturnAndAVoidWhoseAnswersWereLost(Make make) {
        counter(make);
        DocumentRef returned = done(registrar.issue(ONE, SALE)).value().reference();
        DocumentRef mistaken = done(registrar.issue(TWO, SALE)).value().reference();
        twin.misbehave(Mischief.ANSWER_LOST);
        Return back = new Return(returned, SALE.lines(), PaymentForm.CASH);
        assertThat(done(registrar.issue(new DocumentKey("back"), back)).warnings())
                .contains(Warning.FOUND_AFTERWARDS);
        twin.misbehave(Mischief.ANSWER_LOST);
        Annulment annulment = new Annulment(mistaken, SALE);
        assertThat(done(registrar.issue(new DocumentKey("void"), annulment)).warnings())
                .contains(Warning.FOUND_AFTERWARDS);
        assertThat(twin.documents()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsADocumentThatIsPrintedLongAfterItWasGivenUp(Make make) {
        counter(make);
        done(registrar.issue(TWO, SALE));
        twin.slowness(1_500);
        twin.misbehave(Mischief.LATE_PRINTING);
        Outcome<IssuedDocument> outcome = registrar(make, Make.HASTY).issue(ONE, SALE);
        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        assertThat(done(registrar.issue(ONE, SALE)).warnings()).contains(Warning.FOUND_AFTERWARDS);
        assertThat(twin.documents()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void leavesTwoDocumentsToAPersonWhoDecides(Make make) {
        counter(make);
        twin.misbehave(Mischief.DROPPED_BEFORE_PRINTING);
        registrar.issue(ONE, SALE);
        Registrar stranger =
                new Registrar(
                        make.printer(twin, Make.PATIENT, ExchangeJournal.NONE, CLOCK),
                        new Notebook());
        done(stranger.issue(new DocumentKey("a"), SALE));
        done(stranger.issue(new DocumentKey("b"), SALE));
        Verdict.ForAPerson verdict = (Verdict.ForAPerson) registrar.recover().orElseThrow();
        assertThat(verdict.doubt()).isEqualTo(Doubt.SEVERAL_DOCUMENTS);
        assertThat(reason(registrar.issue(ONE, SALE))).isEqualTo(Reason.FOR_A_PERSON);
        done(registrar.issue(TWO, SALE));
        registrar.decide(ONE, new Settlement.NotIssued());
        done(registrar.issue(ONE, SALE));
        assertThatThrownBy(() -> registrar.decide(ONE, new Settlement.NotIssued()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(twin.documents()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void sendsNothingToAMachineThatCannotBeAskedOrIsNotFree(Make make) {
        counter(make);
        twin.leaveDocumentOpen();
        assertThat(reason(registrar.issue(ONE, SALE))).isEqualTo(Reason.DOCUMENT_OPEN);
        twin.switchOff();
        assertThat(reason(registrar.issue(ONE, SALE))).isEqualTo(Reason.NOT_REACHABLE);
        assertThat(memory.unsettled()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void closesADayOnce(Make make) {
        counter(make);
        done(registrar.issue(ONE, SALE));
        assertThat(registrar.closeDay()).isInstanceOf(Outcome.Done.class);
        assertThat(reason(registrar.closeDay())).isEqualTo(Reason.NOTHING_TO_CLOSE);
        assertThat(twin.closings()).isEqualTo(12);
        assertThat(done(registrar.issue(TWO, SALE)).value()).hasToString("0013-0001");
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsAClosingWhoseAnswerWasLost(Make make) {
        counter(make);
        done(registrar.issue(ONE, SALE));
        twin.misbehaveAtClosing(Mischief.ANSWER_LOST);
        Outcome<Closing> outcome = registrar.closeDay();
        assertThat(((Outcome.Done<Closing>) outcome).value().z()).isEqualTo(12);
        assertThat(twin.closings()).isEqualTo(12);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void hasNothingToRecoverAtAPeacefulStart(Make make) {
        counter(make);
        assertThat(registrar.recover()).isEqualTo(Optional.empty());
        done(registrar.issue(ONE, SALE));
        assertThat(registrar.recover()).isEqualTo(Optional.empty());
    }
}
