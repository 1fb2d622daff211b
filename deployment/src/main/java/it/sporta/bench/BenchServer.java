package it.sporta.bench;

import io.undertow.Undertow;
import io.undertow.servlet.api.ServletStackTraces;
import it.sporta.ui.application.Screens;
import it.sporta.ui.guard.KnownHosts;
import it.sporta.ui.guard.KnownHostsOnly;
import java.nio.file.Path;
import java.util.List;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;

/** The bench's pages on the loopback. */
final class BenchServer implements AutoCloseable {

    private final UndertowJaxrsServer engine = new UndertowJaxrsServer();

    BenchServer(int port, String place, Counter counter, Goods goods, Path demo) {
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.setProviderClasses(
                Screens.PROVIDERS.stream()
                        .filter(type -> !isResource(type))
                        .map(Class::getName)
                        .toList());
        deployment.setResourceClasses(
                Screens.PROVIDERS.stream()
                        .filter(BenchServer::isResource)
                        .map(Class::getName)
                        .toList());
        deployment.setProviders(
                List.of(new KnownHostsOnly(KnownHosts.here(port)), new Around(place)));
        deployment.setResources(
                List.of(
                        new CounterResource(counter, goods),
                        new HandsResource(counter),
                        new TerminalResource(counter),
                        new FiscalResource(counter),
                        new PictureResource(demo)));
        engine.start(
                Undertow.builder()
                        .setIoThreads(1)
                        .setWorkerThreads(4)
                        .addHttpListener(port, "127.0.0.1"));
        // A failure below our own error pages must not show its insides.
        engine.deploy(
                engine.undertowDeployment(deployment, "/")
                        .setContextPath("/")
                        .setDeploymentName("bench")
                        .setClassLoader(BenchServer.class.getClassLoader())
                        .setServletStackTraces(ServletStackTraces.NONE));
    }

    private static boolean isResource(Class<?> type) {
        return type.isAnnotationPresent(jakarta.ws.rs.Path.class);
    }

    @Override
    public void close() {
        engine.stop();
    }
}
