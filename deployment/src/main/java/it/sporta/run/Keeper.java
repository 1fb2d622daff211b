package it.sporta.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps one post filled: starts its child, and again when it falls, with {@link Patience}. What
 * happens to the others is not its business: each has a keeper of its own.
 */
final class Keeper implements Runnable {

    private final House house;
    private final Post post;
    private final CompletableFuture<Boolean> settled = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final Duration pause;
    private final Patience patience;
    private volatile boolean gaveUp;

    /**
     * @param pause after the first fall, and before anything is said: Ctrl-C reaches the children
     *     at the same moment, and their end is then no news
     */
    Keeper(House house, Post post, Duration pause) {
        this.house = house;
        this.post = post;
        this.pause = pause;
        this.patience = new Patience(pause);
    }

    Keeper begin() {
        Thread thread = new Thread(this, "keeper-" + post.name());
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /** Completes when the child stood for the first time, or, false, when it was given up. */
    CompletableFuture<Boolean> settled() {
        return settled;
    }

    /** Completes when this post is given up, or everything stops. */
    CompletableFuture<Void> over() {
        return over;
    }

    boolean hasGivenUp() {
        return gaveUp;
    }

    @Override
    public void run() {
        try {
            keep();
        } catch (CannotRun hopeless) {
            if (!house.isClosing()) {
                gaveUp = true;
                System.err.println(hopeless.getMessage());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            settled.complete(false);
            over.complete(null);
        }
    }

    private void keep() throws InterruptedException {
        Child child = house.start(post);
        while (true) {
            Fall fall = awaitFall(child);
            if (house.closes(pause)) {
                return;
            }
            Optional<Duration> rest = restAfter(fall);
            if (rest.isEmpty()) {
                throw fall.isTheLast(post);
            }
            System.out.println(
                    Words.of(
                            "child-fell",
                            post.title(),
                            fall.sentence(),
                            rest.get().toSeconds(),
                            child.log()));
            if (house.closes(rest.get())) {
                return;
            }
            child = house.startAgain(post);
        }
    }

    /** A server that never stood will not come right by waiting, and nothing goes without it. */
    private Optional<Duration> restAfter(Fall fall) {
        return post.isServer() && !settled.isDone()
                ? Optional.empty()
                : patience.afterFall(fall.stood());
    }

    private Fall awaitFall(Child child) throws InterruptedException {
        Readiness.Outcome outcome = house.await(child, post);
        if (outcome != Readiness.Outcome.READY) {
            child.process().destroyForcibly().waitFor();
            return new Fall(child, outcome, Duration.ZERO);
        }
        if (!settled.complete(true)) {
            System.out.println(Words.of("child-again", post.title()));
        }
        long begin = System.nanoTime();
        child.process().waitFor();
        return new Fall(child, outcome, Duration.ofNanos(System.nanoTime() - begin));
    }
}
