package it.sporta.server.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SteadilyTest {

    @Test
    void tellsWhateverIsThrownToTheLogAndNoFurther() {
        List<Runnable> troubles =
                List.of(
                        () -> raise(new IllegalStateException("a moment")),
                        () -> raise(new StackOverflowError()),
                        () -> raise(new CancellationException()));
        for (Runnable trouble : troubles) {
            Steadily steadily = new Steadily(SteadilyTest.class, "The work", trouble);
            assertThatCode(steadily::run).doesNotThrowAnyException();
        }
    }

    private static <T extends Throwable> void raise(Throwable trouble) throws T {
        @SuppressWarnings("unchecked")
        T any = (T) trouble;
        throw any;
    }
}
