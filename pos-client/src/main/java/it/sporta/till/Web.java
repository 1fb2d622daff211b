package it.sporta.till;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
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
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.xnio.Options;
import org.xnio.Sequence;

/**
 * The web engine of the till, for this machine's own browser. Resources are made by hand: a dozen
 * objects need no container to find them.
 */
final class Web implements AutoCloseable {

    private static final int WORKERS = 6;
    private static final Sequence<String> PROTOCOLS = Sequence.of("TLSv1.3", "TLSv1.2");
    private static final Sequence<String> SUITES =
            Sequence.of(
                    "TLS_AES_256_GCM_SHA384",
                    "TLS_AES_128_GCM_SHA256",
                    "TLS_CHACHA20_POLY1305_SHA256",
                    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                    "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256");
    private static final int SLOWEST_MILLIS = 15_000;
    private static final int LONGEST_REQUEST = 256 << 10;

    private final UndertowJaxrsServer engine = new UndertowJaxrsServer();
    private final KnownHosts hosts;
    private final UnaryOperator<Undertow.Builder> listening;

    Web(int port) {
        this(KnownHosts.here(port), engine -> engine.addHttpListener(port, "127.0.0.1"));
    }

    private Web(KnownHosts hosts, UnaryOperator<Undertow.Builder> listening) {
        this.hosts = hosts;
        this.listening = listening;
    }

    /** For phones of the hub's network: TLS with authenticated ciphers only (RFC 9325). */
    static Web forPhones(InetAddress address, int port, SSLContext tls) {
        String name = address.getHostAddress();
        return new Web(
                KnownHosts.at(name, port),
                engine ->
                        engine.addHttpsListener(port, name, tls)
                                .setSocketOption(Options.SSL_ENABLED_PROTOCOLS, PROTOCOLS)
                                .setSocketOption(Options.SSL_ENABLED_CIPHER_SUITES, SUITES)
                                .setServerOption(
                                        UndertowOptions.REQUEST_PARSE_TIMEOUT, SLOWEST_MILLIS)
                                .setServerOption(
                                        UndertowOptions.NO_REQUEST_TIMEOUT, SLOWEST_MILLIS));
    }

    /**
     * @throws RuntimeException when the port is taken
     */
    void start() {
        engine.start(
                listening
                        .apply(Undertow.builder())
                        .setIoThreads(1)
                        .setWorkerThreads(WORKERS)
                        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) LONGEST_REQUEST));
    }

    /** Serves these from now on, in place of what was served before. */
    void serve(Set<Object> resources) {
        Set<Object> all = new HashSet<>(resources);
        all.add(new KnownHostsOnly(hosts));
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
