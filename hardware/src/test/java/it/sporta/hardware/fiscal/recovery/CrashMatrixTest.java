package it.sporta.hardware.fiscal.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.bench.fiscal.Mischief;
import it.sporta.hardware.bench.fiscal.PrintedDocument;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.FiscalDocument.Sale;
import it.sporta.hardware.fiscal.Line;
import it.sporta.hardware.fiscal.Make;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Payment;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.recovery.CrashingTill.Crash;
import it.sporta.hardware.fiscal.recovery.CrashingTill.Point;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A till falls over at every step of a document while the machine misbehaves in every way; it
 * starts again and asks. No document comes out twice, and no sale stays without one: it is found,
 * or a person is offered to print it, or to decide.
 */
@Timeout(120)
class CrashMatrixTest {
    private enum End {
        /** The till knew, or found, the document. */
        FOUND,
        /** Nothing had come out, and a person pressed. */
        PRESSED,
        /** A person must look. */
        PERSON,
        /** More than one came out. */
        TWICE
    }

    private int sales;

    @ParameterizedTest
    @EnumSource(Make.class)
    void noDocumentComesOutTwiceAndNoSaleIsLost(Make make) {
        Map<End, Integer> ends = matrix(make, Notebook::new, List.of(Mischief.values()));
        assertThat(ends).doesNotContainKey(End.TWICE);
        assertThat(ends.get(End.FOUND)).isPositive();
        assertThat(ends.get(End.PRESSED)).isPositive();
    }

    /** The matrix can fail: so does a till that forgets its baseline when it falls. */
    @ParameterizedTest
    @EnumSource(Make.class)
    void aTillWithoutADurableMemoryPrintsTwice(Make make) {
        assertThat(matrix(make, Forgetful::new, List.of(Mischief.ANSWER_LOST)))
                .containsKey(End.TWICE);
    }

    private Map<End, Integer> matrix(
            Make make, Supplier<Notebook> paper, List<Mischief> mischiefs) {
        Map<End, Integer> ends = new EnumMap<>(End.class);
        StringBuilder table = new StringBuilder(make + ", rows: where the till fell\n");
        try (FiscalTwin twin = make.twin(CrashingTill.CLOCK)) {
            twin.slowness(180);
            for (Point point : Point.values()) {
                table.append(String.format("%-15s", point));
                for (Mischief mischief : mischiefs) {
                    End end = sale(new CrashingTill(make, twin, mischief, paper.get()), point);
                    ends.merge(end, 1, Integer::sum);
                    table.append(String.format(" %s", end));
                }
                table.append('\n');
            }
        }
        System.out.println(table + "" + ends);
        return ends;
    }

    private End sale(CrashingTill till, Point point) {
        long cents = 1_000 + ++sales;
        DocumentKey key = new DocumentKey("sale-" + sales);
        Sale sale =
                Sale.of(
                        List.of(Line.of("Mele", cents, Make.VEGETABLES)),
                        Payment.of(PaymentForm.CASH, cents));
        try {
            till.startedTo(point).issue(key, sale);
        } catch (Crash crash) {
            till.fall();
        }
        Registrar again = till.startedTo(Point.NOWHERE);
        recover(again, till);
        if (till.settlement(key).filter(Settlement.ForAPerson.class::isInstance).isPresent()) {
            return End.PERSON;
        }
        boolean found =
                till.settlement(key).filter(Settlement.Issued.class::isInstance).isPresent();
        press(again, till, key, sale);
        long documents = issued(till, cents);
        assertThat(documents).isPositive();
        return documents > 1 ? End.TWICE : found ? End.FOUND : End.PRESSED;
    }

    /** A person loads paper and waits until the machine answers. */
    private static void recover(Registrar registrar, CrashingTill till) {
        Optional<Verdict> verdict = registrar.recover();
        for (int i = 0;
                i < 100 && verdict.filter(Verdict.Later.class::isInstance).isPresent();
                i++) {
            till.loadPaper();
            pause();
            verdict = registrar.recover();
        }
        assertThat(verdict.filter(Verdict.Later.class::isInstance)).isEmpty();
    }

    /**
     * The machine misbehaves once, if it has not yet; then somebody loads paper and presses again.
     */
    private static void press(Registrar registrar, CrashingTill till, DocumentKey key, Sale sale) {
        Outcome<?> outcome = registrar.issue(key, sale);
        for (int i = 0; i < 100 && !(outcome instanceof Outcome.Done); i++) {
            till.loadPaper();
            pause();
            outcome = registrar.issue(key, sale);
        }
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long issued(CrashingTill till, long cents) {
        return till.documents().stream()
                .mapToLong(PrintedDocument::totalCents)
                .filter(total -> total == cents)
                .count();
    }

    /** Keeps its notes in a memory that a crash empties. */
    private static final class Forgetful extends Notebook {
        @Override
        Notebook afterACrash() {
            return new Forgetful();
        }
    }
}
