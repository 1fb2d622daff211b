package it.sporta.till.labels;

import static it.sporta.till.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.label.Label;
import it.sporta.hardware.label.LabelPrinter;
import it.sporta.hardware.label.Roll;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.kernel.Refused;
import it.sporta.till.devices.Labelling;
import it.sporta.till.devices.Seat;
import it.sporta.till.labels.LabelJob.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelQueueTest {

    private static final UUID PRESS = new UUID(5, 1);

    @TempDir Path home;
    private final List<Integer> printed = new CopyOnWriteArrayList<>();
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private volatile Outcome outcome = new Outcome.Printed();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private LabelQueue queue;

    @BeforeEach
    void open() throws Exception {
        queue = new LabelQueue(home, Seat.of(new Labelling(new Printer(), Roll.USUAL)));
    }

    @AfterEach
    void close() {
        gate.countDown();
        queue.close();
    }

    private void restart() throws Exception {
        queue.close();
        open();
    }

    private State state() {
        return queue.jobs().get(0).state();
    }

    private void awaitState(State wanted) throws Exception {
        await(wanted.name(), () -> state() == wanted);
    }

    @Test
    void onePressPrintsOnceAlsoAfterARestart() throws Exception {
        queue.print(PRESS, JarSticker.of(Jars.SOUP), 12);
        queue.print(PRESS, JarSticker.of(Jars.SOUP), 12);
        awaitState(State.OUT);
        restart();
        queue.print(PRESS, JarSticker.of(Jars.SOUP), 12);
        queue.print(new UUID(5, 2), JarSticker.of(Jars.SOUP), 1);
        awaitState(State.OUT);
        assertThat(printed).containsExactly(12, 1);
        assertThat(queue.jobs()).extracting(LabelJob::copies).containsExactly(1, 12);
    }

    @Test
    void whatWasUnderWayWhenTheTillStoppedIsToldAndNotPrintedAgain() throws Exception {
        gate = new CountDownLatch(1);
        queue.print(PRESS, JarSticker.of(Jars.SOUP), 2);
        queue.print(new UUID(5, 2), JarSticker.of(Jars.SOUP), 3);
        await("under way", () -> queue.jobs().get(1).state() == State.PRINTING);
        LabelQueue cut = queue;
        open();
        assertThat(queue.jobs())
                .extracting(LabelJob::state)
                .containsExactly(State.STOPPED, State.UNSURE);
        assertThat(printed).containsExactly(2);
        gate.countDown();
        await("the other goes on", () -> cut.jobs().get(0).state() == State.OUT);
        cut.close();
    }

    @Test
    void aStopLetsNothingBegin() throws Exception {
        gate = new CountDownLatch(1);
        queue.print(PRESS, JarSticker.of(Jars.SOUP), 2);
        queue.print(new UUID(5, 2), JarSticker.of(Jars.SOUP), 3);
        await("under way", () -> printed.size() == 1);
        queue.close();
        gate.countDown();
        await("the first is over", () -> queue.jobs().get(1).state() == State.OUT);
        open();
        assertThat(state()).isEqualTo(State.STOPPED);
        assertThat(printed).containsExactly(2);
    }

    @Test
    void saysWhatBecameOfIt() throws Exception {
        outcome = new Outcome.Refused(PrinterState.COVER_OPEN);
        queue.print(PRESS, JarSticker.of(Jars.SOUP), 1);
        awaitState(State.REFUSED);
        assertThat(queue.jobs().get(0).why()).contains(PrinterState.COVER_OPEN);
        restart();
        assertThat(queue.jobs().get(0).why()).contains(PrinterState.COVER_OPEN);
        outcome = new Outcome.Held(PrinterState.MUTE);
        queue.print(new UUID(5, 2), JarSticker.of(Jars.SOUP), 1);
        awaitState(State.HELD);
        outcome = new Outcome.Unknown("cable");
        queue.print(new UUID(5, 3), JarSticker.of(Jars.SOUP), 1);
        awaitState(State.UNSURE);
        outcome = null;
        queue.print(new UUID(5, 4), JarSticker.of(Jars.SOUP), 1);
        await("a fault is unsure", () -> state() == State.UNSURE && printed.size() == 4);
    }

    @Test
    void severalAreOneJobThatIsUnsureOnceOneOfThemIsNotOut() throws Exception {
        Sticker soup = JarSticker.of(Jars.SOUP);
        queue.printEach(PRESS, "/labels/shelf", "Prezzi", List.of(soup, soup, soup));
        queue.printEach(PRESS, "/labels/shelf", "Prezzi", List.of(soup, soup, soup));
        awaitState(State.OUT);
        assertThat(printed).containsExactly(1, 1, 1);
        gate = new CountDownLatch(1);
        queue.printEach(new UUID(5, 2), "/labels/shelf", "Prezzi", List.of(soup, soup, soup));
        await("the first is under way", () -> printed.size() == 4);
        outcomes.add(new Outcome.Printed());
        outcomes.add(new Outcome.Refused(PrinterState.PAPER_OUT));
        gate.countDown();
        awaitState(State.UNSURE);
        assertThat(printed).hasSize(5);
    }

    @Test
    void oneThatHasNoPlaceOnTheRollKeepsNoOtherFromBeingPrinted() throws Exception {
        Sticker soup = JarSticker.of(Jars.SOUP);
        Sticker crowded = JarSticker.of(Jars.LONG);
        queue.printEach(PRESS, "/labels/shelf", "Prezzi", List.of(soup, crowded, soup));
        awaitState(State.OUT);
        assertThat(printed).containsExactly(1, 1);
        restart();
        assertThat(queue.jobs().get(0).without()).containsExactly("Minestrone");
        assertThat(queue.jobs().get(0).copies()).isEqualTo(2);
        assertThat(JobsView.of(queue).jobs().get(0).without()).isEqualTo("Minestrone");
        refuses(
                "labels.none-fits",
                () -> queue.printEach(new UUID(5, 2), "/", "Prezzi", List.of(crowded)));
    }

    @Test
    void whatThePrinterHasNoLetterForIsRefusedAndNotPrintedAsABox() throws Exception {
        Sticker soup = JarSticker.of(Jars.SOUP);
        Sticker foreign = JarSticker.of(Jars.FOREIGN);
        queue.printEach(PRESS, "/labels/shelf", "Prezzi", List.of(foreign, soup));
        awaitState(State.OUT);
        assertThat(printed).containsExactly(1);
        refuses("labels.sign", () -> queue.print(new UUID(5, 2), foreign, 1));
    }

    @Test
    void aStopEndsSeveralBehindTheOneUnderWay() throws Exception {
        Sticker soup = JarSticker.of(Jars.SOUP);
        gate = new CountDownLatch(1);
        queue.printEach(PRESS, "/labels/shelf", "Prezzi", List.of(soup, soup, soup));
        await("the first is under way", () -> printed.size() == 1);
        queue.close();
        gate.countDown();
        await("it is over", () -> state().isOver());
        assertThat(state()).isEqualTo(State.UNSURE);
        assertThat(printed).hasSize(1);
    }

    @Test
    void whatMayNotBeLabelledOrDoesNotFitIsRefusedWhole() {
        assertThat(queue.fits(JarSticker.of(Jars.SOUP))).isTrue();
        assertThat(queue.fits(JarSticker.of(Jars.LONG))).isFalse();
        refuses("labels.long", () -> queue.print(PRESS, JarSticker.of(Jars.LONG), 1));
        refuses("labels.withheld", () -> queue.print(PRESS, JarSticker.of(Jars.RIDDLE), 1));
        refuses("labels.copies", () -> queue.print(PRESS, JarSticker.of(Jars.SOUP), 0));
        refuses("labels.copies", () -> queue.print(PRESS, JarSticker.of(Jars.SOUP), 501));
        assertThat(queue.jobs()).isEmpty();
        assertThat(printed).isEmpty();
    }

    @Test
    void whatTheDiskDoesNotTakeIsSaidAndNotPrinted() throws Exception {
        Path cache = home.resolve("cache");
        Files.move(cache, home.resolve("away"));
        Files.createFile(cache);
        refuses("disk.refused", () -> queue.print(PRESS, JarSticker.of(Jars.SOUP), 1));
        assertThat(queue.jobs()).isEmpty();
        Files.delete(cache);
        Files.move(home.resolve("away"), cache);
        queue.print(PRESS, JarSticker.of(Jars.SOUP), 2);
        awaitState(State.OUT);
        assertThat(printed).containsExactly(2);
    }

    @Test
    void remembersTheLastOnes() throws Exception {
        for (int i = 0; i < 12; i++) {
            queue.print(new UUID(6, i), JarSticker.of(Jars.SOUP), 1);
            awaitState(State.OUT);
        }
        assertThat(queue.jobs()).hasSizeLessThanOrEqualTo(9);
        assertThat(queue.jobs().get(0).id()).isEqualTo(new UUID(6, 11));
    }

    @Test
    void theDiskRemembersNoMoreThanTheTill() throws Exception {
        for (int i = 0; i < 8; i++) {
            queue.print(new UUID(6, i), JarSticker.of(Jars.SOUP), 1);
            awaitState(State.OUT);
        }
        CountDownLatch ninth = new CountDownLatch(1);
        gate = ninth;
        queue.print(new UUID(6, 8), JarSticker.of(Jars.SOUP), 1);
        queue.print(new UUID(6, 9), JarSticker.of(Jars.SOUP), 1);
        await("the ninth is under way", () -> printed.size() == 9);
        gate = new CountDownLatch(1);
        ninth.countDown();
        await("the tenth is under way", () -> state() == State.PRINTING);
        queue.print(new UUID(6, 10), JarSticker.of(Jars.SOUP), 1);
        LabelQueue cut = queue;
        open();
        assertThat(queue.jobs())
                .extracting(LabelJob::id)
                .isEqualTo(cut.jobs().stream().map(LabelJob::id).toList());
        gate.countDown();
        cut.close();
    }

    private static void refuses(String reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private final class Printer implements LabelPrinter {
        @Override
        public Optional<String> undrawn(Label label) {
            return Optional.of("\u4e2d").filter(label.toString()::contains);
        }

        @Override
        public PrinterState status() {
            return PrinterState.READY;
        }

        @Override
        public Outcome print(Label label, int copies) {
            printed.add(copies);
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (outcome == null) {
                throw new IllegalStateException("a fault");
            }
            return outcomes.isEmpty() ? outcome : outcomes.remove();
        }

        @Override
        public void close() {
            outcome = new Outcome.Refused(PrinterState.UNPLUGGED);
        }
    }
}
