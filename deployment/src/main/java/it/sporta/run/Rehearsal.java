package it.sporta.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Opens one hub's house with data that are thrown away and closes it again, so that each program
 * leaves its {@link ClassArchives class archive}. Part of building; ends with 1 when they are not
 * to be used.
 *
 * <p>Arguments: where temporary data may go. System properties as of {@link Launch} and {@link
 * ClassArchives}.
 */
public final class Rehearsal {

    /** An archive is written when its program ends: seconds, on a busy machine many. */
    private static final long ARCHIVE_SECONDS = 180;

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(Path.of(arguments[0]), "rehearsal");
        boolean well;
        try {
            well = rehearse(directory);
        } catch (CannotRun reason) {
            System.err.println(reason.getMessage());
            well = false;
        } finally {
            Tree.delete(directory, Set.of());
        }
        System.exit(well ? 0 : 1);
    }

    private static boolean rehearse(Path directory) throws IOException, InterruptedException {
        Options options = Options.onFreePorts(directory, 1);
        House house =
                new House(
                        options,
                        Shipped.fromSystemProperties(),
                        DataDirectory.take(options.data()));
        boolean inOrder;
        try {
            house.open();
            visit(options);
        } finally {
            inOrder = house.close(ARCHIVE_SECONDS);
        }
        return inOrder;
    }

    /** What everybody sees first. */
    private static void visit(Options options) throws IOException, InterruptedException {
        Hub hub = options.hubs().get(0);
        HttpClient http =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        for (String url : List.of(options.serverUrl(), hub.tillUrl(), hub.benchUrl())) {
            http.send(
                    HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
