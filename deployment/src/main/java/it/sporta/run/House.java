package it.sporta.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * All children of one run, in the order they were started; they are stopped in the opposite order.
 */
public final class House {

    static final long STOP_SECONDS = Leash.GRACE_SECONDS;

    /**
     * A till serves one person: small and soon there counts for more than what the second compiler
     * would gain after hours. Benchmarks start theirs with the same.
     */
    private static final String[] TILL_JVM = {
        "-Xmx160m", "-Xmn8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"
    };

    private final DataDirectory data;
    private final List<Post> posts;
    private final Map<String, Child> children = new LinkedHashMap<>();
    private final Readiness readiness = new Readiness();
    private final CountDownLatch closing = new CountDownLatch(1);

    public House(Options options, Shipped shipped, DataDirectory data) {
        this(data, new Posts(options, shipped, data).all());
    }

    House(DataDirectory data, List<Post> posts) {
        this.data = data;
        this.posts = posts;
    }

    /**
     * Starts the server and the benches together, then the tills, which need both. Nobody is helped
     * up again: see {@link Watch}.
     *
     * @throws CannotRun when one of them does not come up
     */
    public void open() throws InterruptedException {
        openAll(post -> !post.isTill());
        openAll(Post::isTill);
    }

    private void openAll(Predicate<Post> which) throws InterruptedException {
        List<Post> some = posts.stream().filter(which).toList();
        some.forEach(this::start);
        for (Post post : some) {
            mustStand(post);
        }
    }

    private void mustStand(Post post) throws InterruptedException {
        Child child = child(post.name());
        Readiness.Outcome outcome = await(child, post);
        if (outcome != Readiness.Outcome.READY) {
            child.process().destroyForcibly().waitFor();
            throw new Fall(child, outcome, Duration.ZERO).isTheLast(post);
        }
    }

    /** The options of a till's JVM. */
    public static String[] tillJvm() {
        return TILL_JVM.clone();
    }

    /**
     * Starts one again after it was lost; everything else has gone on.
     *
     * @param name as of {@link #child}
     */
    public void again(String name) throws InterruptedException {
        Post lost =
                posts.stream().filter(post -> post.name().equals(name)).findFirst().orElseThrow();
        startAgain(lost);
        mustStand(lost);
    }

    /** The running child of this name: {@code server}, or till or bench and the hub's name. */
    public synchronized Child child(String name) {
        return Optional.ofNullable(children.get(name))
                .orElseThrow(() -> new NoSuchElementException(name));
    }

    /** Where a child keeps what it must not lose. */
    public Path dataOf(String name) {
        return data.directory(name);
    }

    List<Post> posts() {
        return posts;
    }

    Child start(Post post) {
        return put(post.command().get(), false);
    }

    /** As {@link #start}, into the same log. */
    Child startAgain(Post post) {
        return put(post.command().get(), true);
    }

    /** Nobody is started any more once the house closes: who would stop him? */
    private synchronized Child put(Command command, boolean again) {
        if (isClosing()) {
            throw CannotRun.because("stopping.already");
        }
        Path logs = data.directory("log");
        Child child = again ? command.startAgain(logs) : command.start(logs);
        children.put(child.name(), child);
        return child;
    }

    Readiness.Outcome await(Child child, Post post) throws InterruptedException {
        return readiness.await(child, post.url(), post.limit());
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Waits a while; answers at once, and true, when the house closes. */
    boolean closes(Duration within) throws InterruptedException {
        return closing.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Stops everything: the tills first, so that their last papers still find the printers, and
     * their last sales the server; then the benches; then the server.
     *
     * @return whether all of them ended by themselves in time
     */
    public boolean close() throws InterruptedException {
        return close(STOP_SECONDS);
    }

    /**
     * As {@link #close()}.
     *
     * @param seconds how long each may take before it is ended by force
     */
    boolean close(long seconds) throws InterruptedException {
        List<Child> reversed = last();
        boolean inOrder = end(reversed, House::isTill, seconds);
        inOrder &= end(reversed, child -> !isTill(child) && !isServer(child), seconds);
        return end(reversed, House::isServer, seconds) && inOrder;
    }

    private static boolean isTill(Child child) {
        return child.name().startsWith("till");
    }

    private static boolean isServer(Child child) {
        return child.name().equals(Post.SERVER);
    }

    /** These together, and none before the ones before have ended. */
    private static boolean end(List<Child> all, Predicate<Child> which, long seconds)
            throws InterruptedException {
        List<Child> some = all.stream().filter(which).toList();
        some.forEach(Child::stop);
        boolean inOrder = true;
        for (Child child : some) {
            if (!child.stopped(seconds)) {
                System.err.println(Words.of("killed", child.name()));
                inOrder = false;
            }
        }
        return inOrder;
    }

    private synchronized List<Child> last() {
        closing.countDown();
        List<Child> reversed = new ArrayList<>(children.values());
        Collections.reverse(reversed);
        return reversed;
    }
}
