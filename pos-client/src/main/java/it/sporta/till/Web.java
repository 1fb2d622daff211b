package it.sporta.till;

import io.undertow.Undertow;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ServletStackTraces;
import it.sporta.till.web.CannotSave;
import it.sporta.till.web.RefusedAnswer;
import it.sporta.ui.application.Screens;
import it.sporta.ui.asset.Assets;
import it.sporta.ui.guard.KnownHosts;
import it.sporta.ui.guard.KnownHostsOnly;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;

/**
 * The web engine of the till, for this machine's own browser. Resources are made by hand: a dozen
 * objects need no container to find them.
 */
final class Web implements AutoCloseable {

    private static final int WORKERS = 6;
    private static final int LONGEST_REQUEST = 256 << 10;

    private final UndertowJaxrsServer engine = new UndertowJaxrsServer();
    private final int port;

    Web(int port) {
        this.port = port;
    }

    /**
     * @throws RuntimeException when the port is taken
     */
    void start() {
        engine.start(
                Undertow.builder()
                        .addHttpListener(port, "127.0.0.1")
                        .setIoThreads(1)
                        .setWorkerThreads(WORKERS)
                        .setServerOption(
                                io.undertow.UndertowOptions.MAX_ENTITY_SIZE,
                                (long) LONGEST_REQUEST));
    }

    /** Serves these from now on, in place of what was served before. */
    void serve(Set<Object> resources) {
        Set<Object> all = new HashSet<>(resources);
        all.add(new KnownHostsOnly(KnownHosts.here(port)));
        all.add(new RefusedAnswer());
        all.add(new CannotSave());
        all.add(new Assets());
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        for (Object each : all) {
            boolean provider =
                    each instanceof ContainerRequestFilter
                            || each.getClass().isAnnotationPresent(Provider.class);
            (provider ? deployment.getProviders() : deployment.getResources()).add(each);
        }
        deployment.getActualProviderClasses().addAll(providers());
        DeploymentInfo application =
                engine.undertowDeployment(deployment)
                        .setDeploymentName("till-" + System.identityHashCode(resources))
                        .setClassLoader(Web.class.getClassLoader())
                        .setDefaultRequestEncoding(StandardCharsets.UTF_8.name())
                        .setServletStackTraces(ServletStackTraces.NONE)
                        .setContextPath("/");
        aside(() -> engine.deploy(application));
    }

    /**
     * Deploying empties what RESTEasy keeps of the request on the thread that does it; and the
     * request that asked for the change, whoever joined on the screen, is still to be answered.
     */
    private static void aside(Runnable deploying) {
        try {
            CompletableFuture.runAsync(deploying, task -> new Thread(task, "deploy").start())
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the screens cannot be served", e.getCause());
        }
    }

    private static List<Class<?>> providers() {
        return Screens.PROVIDERS.stream()
                .filter(type -> type.isAnnotationPresent(Provider.class))
                .toList();
    }

    @Override
    public void close() {
        engine.stop();
    }
}
