package it.sporta.hardware.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.fiscal.PrintedDocument;
import it.sporta.hardware.fiscal.FiscalDocument.Annulment;
import it.sporta.hardware.fiscal.FiscalDocument.Return;
import it.sporta.hardware.fiscal.FiscalDocument.Sale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How every driver issues documents, against its twin over HTTP. */
class FiscalContractTest extends FiscalCase {
    @ParameterizedTest
    @EnumSource(Make.class)
    void sellsAndTellsWhatTheMachineNumbered(Make make) {
        counter(make);
        IssuedDocument document = issued(inCash(APPLES, SOUP));
        assertThat(document)
                .isEqualTo(new IssuedDocument(12, 1, document.at(), Make.SERIAL, 313 + 600));
        assertThat(Duration.between(document.at(), clock.local()))
                .isLessThan(Duration.ofMinutes(2));
        assertThat(paper().byDepartment().values()).containsExactlyInAnyOrder(313L, 600L);
        assertThat(issued(inCash(SOUP)).number()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void takesSeveralPaymentsAndGivesChangeOnlyInCash(Make make) {
        counter(make);
        Sale sale =
                Sale.of(
                        List.of(SOUP.times(3_000)),
                        Payment.cash(500, 2_000),
                        Payment.of(PaymentForm.ELECTRONIC, 243),
                        Payment.tickets(2, 527),
                        Payment.of(PaymentForm.SCONTO_A_PAGARE, 3));
        assertThat(issued(sale).totalCents()).isEqualTo(1_800);
        assertThat(paper().paid().values()).containsExactlyInAnyOrder(500L, 243L, 1_054L, 3L);
    }

    @ParameterizedTest
    @EnumSource(value = PaymentForm.class)
    void knowsEveryFormOfPayment(PaymentForm form) {
        for (Make make : Make.values()) {
            counter(make);
            assertThat(issued(Sale.of(List.of(SOUP), Payment.of(form, 600))).totalCents())
                    .isEqualTo(600);
            twin.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void takesOffWhatIsOffALineAndTheWhole(Make make) {
        counter(make);
        Sale sale =
                new Sale(
                        List.of(APPLES.less(13), SOUP),
                        100,
                        List.of(Payment.of(PaymentForm.CASH, 800)),
                        Optional.empty(),
                        Optional.empty());
        assertThat(issued(sale).totalCents()).isEqualTo(800);
        assertThat(paper().totalCents()).isEqualTo(800);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void chargesWhatTheScaleComputedEvenWhereTheMachineWouldMultiplyOtherwise(Make make) {
        counter(make);
        assertThat(issued(inCash(APPLES.costing(312))).totalCents()).isEqualTo(312);
        assertThat(paper().paper().get(0)).contains("1,250x2,50");
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesAwayWithoutChargingIt(Make make) {
        counter(make);
        assertThat(issued(inCash(SOUP, APPLES.given())).totalCents()).isEqualTo(600);
        assertThat(paper().paper()).anyMatch(line -> line.contains("OMAGGIO"));
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void issuesADocumentThatComesToNothing(Make make) {
        counter(make);
        Sale gift = Sale.of(List.of(APPLES.given()), Payment.of(PaymentForm.CASH, 0));
        assertThat(issued(gift).totalCents()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void printsTheCodeOfTheLotteryAndTheBuyer(Make make) {
        counter(make);
        Sale electronic = Sale.of(List.of(SOUP), Payment.of(PaymentForm.ELECTRONIC, 600));
        issued(electronic.playing(new LotteryCode("ABCD1234")));
        assertThat(paper().lottery()).isEqualTo("ABCD1234");
        issued(electronic.boughtBy(new TaxId("RSSMRA80A01F205X")));
        assertThat(paper().buyer()).isEqualTo("RSSMRA80A01F205X");
        issued(electronic.boughtBy(new TaxId("12345678903")));
        assertThat(paper().buyer()).isEqualTo("12345678903");
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void voidsADocumentOnceAndNothingThatIsNotThere(Make make) {
        counter(make);
        IssuedDocument mistake = issued(inCash(SOUP));
        Annulment annulment = new Annulment(mistake.reference(), inCash(SOUP));
        IssuedDocument gone = issued(annulment);
        assertThat(gone.number()).isEqualTo(2);
        assertThat(paper().kind()).isEqualTo(PrintedDocument.Kind.ANNULMENT);
        assertThat(refused(annulment)).isIn(Reason.ALREADY_VOIDED, Reason.NOT_ALLOWED_FOR_DOCUMENT);
        assertThat(refused(new Annulment(gone.reference(), inCash(SOUP))))
                .isEqualTo(Reason.NOT_ALLOWED_FOR_DOCUMENT);
        DocumentRef never = new DocumentRef(12, 9, mistake.at().toLocalDate(), Make.SERIAL);
        assertThat(refused(new Annulment(never, inCash(SOUP))))
                .isEqualTo(Reason.DOCUMENT_NOT_FOUND);
        assertThat(twin.documents()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void takesBackPartOfADocumentAndNeverMoreThanWasSold(Make make) {
        counter(make);
        DocumentRef original = issued(inCash(APPLES, SOUP)).reference();
        Return part = new Return(original, List.of(SOUP), PaymentForm.CASH);
        assertThat(issued(part).totalCents()).isEqualTo(600);
        assertThat(paper().kind()).isEqualTo(PrintedDocument.Kind.RETURN);
        assertThat(printer.issue(KEY, part)).isInstanceOf(Outcome.Refused.class);
        assertThat(twin.documents()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void closesTheDayAndCountsFromOneAgain(Make make) {
        counter(make);
        issued(inCash(SOUP));
        assertThat(done(printer.closeDay())).isEqualTo(new Closing(12, OptionalLong.of(600)));
        assertThat(twin.closings()).isEqualTo(12);
        IssuedDocument next = issued(inCash(SOUP));
        assertThat(next.z()).isEqualTo(13);
        assertThat(next.number()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void sendsNothingWithVatTheMachineDoesNotHave(Make make) {
        counter(make);
        Line odd = Line.of("Olio", 800, Vat.rate(2_100));
        assertThat(refused(inCash(odd))).isEqualTo(Reason.DEPARTMENT_NOT_PROGRAMMED);
        assertThat(twin.isDocumentOpen()).isFalse();
    }
}
