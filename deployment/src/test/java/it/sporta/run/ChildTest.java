package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
public class ChildTest {

    @TempDir Path logs;

    /** A program that never ends by itself. */
    public static final class Sleeper {

        private Sleeper() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("says " + String.join("+", arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("goes")));
            new CountDownLatch(1).await();
        }
    }

    @Test
    void endsWithItsParent() throws Exception {
        Child child = start();
        child.process().getOutputStream().close();
        assertThat(child.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.lastLines()).containsExactly("says a+b", "goes");
    }

    @Test
    void stopsWhenAsked() throws Exception {
        Child child = start();
        child.stop();
        assertThat(child.stopped(30)).isTrue();
        assertThat(child.lastLines()).contains("goes");
    }

    @Test
    void keepsTheLogOfTheLastStart() throws Exception {
        for (int i = 0; i < 2; i++) {
            Child child = start();
            child.stop();
            child.stopped(30);
        }
        assertThat(logs.resolve("sleeper.log")).isNotEmptyFile();
        assertThat(logs.resolve("sleeper.1.log")).isNotEmptyFile();
    }

    private Child start() throws InterruptedException {
        Child child = new Command("sleeper").main(Sleeper.class.getName(), "a", "b").start(logs);
        for (int i = 0; i < 600 && child.lastLines().isEmpty(); i++) {
            Thread.sleep(50);
        }
        return child;
    }
}
