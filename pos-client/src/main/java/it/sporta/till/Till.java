package it.sporta.till;

import it.sporta.hardware.line.NativeLibrary;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.disk.ProcessLock;
import it.sporta.till.joining.BareTillFrame;
import it.sporta.till.joining.JoinResource;
import it.sporta.till.journal.Identity;
import it.sporta.till.journal.Joining;
import it.sporta.till.journal.Journal;
import it.sporta.till.journal.JournalFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The process. Prints one line when it is ready, {@code ready http://127.0.0.1:<port>/}, and stops
 * in order on SIGTERM, within {@link StopBudget#SECONDS}.
 */
public final class Till {

    private static final System.Logger LOG = System.getLogger(Till.class.getName());
    private static final int WRONG_ARGUMENTS = 2;
    private static final int CANNOT_START = 1;

    private final Options options;
    private final Counter.Setting setting;
    private final Web web;
    private Optional<Counter> counter = Optional.empty();

    private Till(Options options) {
        this.options = options;
        this.setting =
                new Counter.Setting(
                        Clock.systemUTC(),
                        options.server(),
                        options.settingsFile(),
                        options.whereCablesAre(),
                        options.pictures(),
                        options.first());
        this.web = new Web(options.port());
    }

    public static void main(String[] arguments) {
        try {
            run(options(arguments));
        } catch (ProcessLock.Held e) {
            end(CANNOT_START, "Un'altra cassa usa già questi dati: processo " + e.pid() + ".");
        } catch (JournalFailed e) {
            end(CANNOT_START, "Il disco non si può scrivere (" + e.getMessage() + ").");
        } catch (CompletionException e) {
            end(CANNOT_START, "La cassa non parte: " + e.getCause().getMessage());
        } catch (SQLException e) {
            // Never its text: Derby's message for a rotten page is the page.
            end(CANNOT_START, "La cassa non parte: SQLState " + e.getSQLState() + ".");
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            end(CANNOT_START, "La cassa non parte: " + e.getMessage());
        }
    }

    private static Options options(String... arguments) {
        try {
            return Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            end(WRONG_ARGUMENTS, e.getMessage() + "\n" + Options.USAGE);
            throw e;
        }
    }

    private static void end(int status, String sentence) {
        System.err.println(sentence);
        System.exit(status);
    }

    private static void run(Options options) throws IOException, SQLException, ProcessLock.Held {
        Path home = Files.createDirectories(options.data());
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        ProcessLock lock = ProcessLock.take(home.resolve("till.lock"));
        Till till = new Till(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> till.stop(lock), "stop"));
        till.begin();
        System.out.println("ready http://127.0.0.1:" + options.port() + "/");
    }

    private void begin() throws IOException, SQLException {
        NativeLibrary.installIn(options.data().resolve("native"));
        Optional<Identity> identity = Identity.load(options.data());
        if (identity.isEmpty() && options.code().isPresent()) {
            Joining.Result result = join(options.code().get());
            System.out.println("join " + result);
            identity = Identity.load(options.data());
        }
        if (identity.isPresent()) {
            open(identity.get());
        } else {
            listen();
            web.serve(
                    Set.of(new BareTillFrame(), new JoinResource(options.server(), this::joinNow)));
        }
    }

    private Joining.Result join(String code) throws IOException {
        return Joining.join(options.data(), options.server(), code);
    }

    /** From the screen: on success the till opens at once, in place of the question. */
    private synchronized Joining.Result joinNow(String code) throws IOException {
        if (counter.isPresent()) {
            return Joining.Result.JOINED;
        }
        Joining.Result result = join(code);
        if (result == Joining.Result.JOINED) {
            try {
                serve(Identity.load(options.data()).orElseThrow());
            } catch (SQLException e) {
                throw new IOException("the journal does not open: " + e.getSQLState(), e);
            }
        }
        return result;
    }

    /**
     * From the screen of a till that sells: on success the counter is closed, in order, and stands
     * again in the new epoch; an open basket comes back as a draft. A till that cannot stand again
     * ends, and says why: whoever starts it anew finds everything as it was.
     */
    private synchronized Joining.Result joinAgain(String code, Journal journal) throws IOException {
        Joining.Result result = Joining.joinAgain(options.data(), options.server(), code, journal);
        if (result == Joining.Result.JOINED) {
            Optional<Counter> before = counter;
            counter = Optional.empty();
            try {
                before.ifPresent(Counter::close);
                serve(Identity.load(options.data()).orElseThrow());
            } catch (IOException | SQLException | RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "joined again, but cannot go on", e);
                end(CANNOT_START, "La cassa si è ricollegata ma non riparte: riavviala.");
            }
        }
        return result;
    }

    /** The web engine starts while the database opens: each takes a core for half a second. */
    private void open(Identity identity) throws IOException, SQLException {
        CompletableFuture<Void> listening = CompletableFuture.runAsync(this::listen);
        serve(identity);
        listening.join();
    }

    private void listen() {
        try {
            web.start();
        } catch (RuntimeException e) {
            throw new IllegalStateException("la porta " + options.port() + " è occupata", e);
        }
    }

    private void serve(Identity identity) throws IOException, SQLException {
        LocalCatalogue catalogue = LocalCatalogue.open(options.data());
        Counter opened =
                Counter.open(options.data(), identity, catalogue, setting, this::joinAgain);
        counter = Optional.of(opened);
        web.serve(opened.resources());
        opened.start();
    }

    private void stop(ProcessLock lock) {
        try (lock) {
            web.close();
            counter.ifPresent(Counter::close);
        } catch (IOException | JournalFailed e) {
            System.err.println("stopped with trouble: " + e.getMessage());
        }
    }
}
