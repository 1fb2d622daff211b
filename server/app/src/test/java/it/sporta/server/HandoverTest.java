package it.sporta.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandoverTest {

    /** Whether the reading thread ended each exchange. */
    private final BlockingQueue<Boolean> ended = new LinkedBlockingQueue<>();

    private Undertow server;

    /** Answers what it was told. */
    public static final class Echo extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.getOutputStream().write(request.getInputStream().readAllBytes());
        }
    }

    @BeforeEach
    void start() throws Exception {
        DeploymentInfo deployment =
                Servlets.deployment()
                        .setClassLoader(HandoverTest.class.getClassLoader())
                        .setContextPath("/")
                        .setDeploymentName("echo")
                        .addServlet(Servlets.servlet("echo", Echo.class).addMapping("/*"));
        new Handover().handleDeployment(deployment, null);
        deployment.addInitialHandlerChainWrapper(this::watch);
        DeploymentManager manager = Servlets.newContainer().addDeployment(deployment);
        manager.deploy();
        server =
                Undertow.builder()
                        .addHttpListener(0, "127.0.0.1")
                        .setHandler(manager.start())
                        .build();
        server.start();
    }

    /** What comes around others is asked last. */
    private HttpHandler watch(HttpHandler next) {
        return exchange -> {
            exchange.addExchangeCompleteListener(
                    (done, others) -> {
                        ended.add(done.isInIoThread());
                        others.proceed();
                    });
            next.handleRequest(exchange);
        };
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void endsExchangesWhereTheNextRequestIsRead() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String body : List.of("uno", "", "due", "x".repeat(200_000), "tre")) {
            assertThat(client.send(request(body), HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo(body);
            assertThat(ended.poll(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private HttpRequest request(String body) {
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
