package it.sporta.server.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Several people press the same key at the same moment, each in a transaction of their own. */
public final class AtOnce {

    private static final int PEOPLE = 12;

    private AtOnce() {}

    /** What each was answered; the first that failed is thrown. */
    public static <T> List<T> press(TestDatabase db, Supplier<T> key) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            CyclicBarrier together = new CyclicBarrier(PEOPLE);
            List<Future<T>> pressed = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                pressed.add(
                        people.submit(
                                () ->
                                        db.inTransaction(
                                                e -> {
                                                    meet(db, together);
                                                    return key.get();
                                                })));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : pressed) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }

    /** Nobody loses time over a connection any more. */
    private static void meet(TestDatabase db, CyclicBarrier together) {
        db.database().list("SELECT id FROM hub", Row::id);
        db.entities().createQuery("select h.id from Hub h").getResultList();
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException("somebody did not come", e);
        }
    }
}
