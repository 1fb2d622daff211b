package it.sporta.till;

import it.sporta.kernel.feed.Feed;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.Ports;
import it.sporta.till.devices.SettingsFile;
import it.sporta.till.journal.Identity;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** A till in its own engine, without devices unless some are given, and a browser before it. */
final class Served implements AutoCloseable {

    final Browser browser = new Browser();
    private final Counter counter;
    private final Web web;

    /**
     * @param news what it has heard from the server before
     * @param server where the hub's server is, or is not
     */
    Served(Path home, Identity identity, Feed news, URI server, Counter.Rejoining rejoining)
            throws Exception {
        this(home, identity, news, server, rejoining, SettingsFile.at(home.resolve("devices")));
    }

    Served(
            Path home,
            Identity identity,
            Feed news,
            URI server,
            Counter.Rejoining rejoining,
            SettingsFile devices)
            throws Exception {
        this(home, identity, news, server, rejoining, devices, home.resolve("cables"));
    }

    /**
     * @param cables where the ports are
     */
    Served(
            Path home,
            Identity identity,
            Feed news,
            URI server,
            Counter.Rejoining rejoining,
            SettingsFile devices,
            Path cables)
            throws Exception {
        LocalCatalogue catalogue = LocalCatalogue.open(home);
        catalogue.receive(news);
        Counter.Setting setting =
                new Counter.Setting(
                        Clock.systemUTC(),
                        server,
                        devices,
                        Ports.in(cables),
                        Optional.empty(),
                        Options.First.SELL);
        counter = Counter.open(home, identity, catalogue, setting, rejoining);
        counter.start();
        web = new Web(browser.port);
        web.start();
        web.serve(counter.resources());
    }

    @Override
    public void close() {
        web.close();
        counter.close();
    }
}
