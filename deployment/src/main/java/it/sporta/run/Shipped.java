package it.sporta.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the shipped parts are.
 *
 * @param server home of the provisioned server
 * @param demo directory of the demo data, which may be absent
 */
public record Shipped(Path server, Path demo) {

    /** The server with the application. */
    public static final String APPLICATION = "sporta.xml";

    /** The server alone, of the same layers. */
    public static final String BARE = "standalone.xml";

    private static final List<String> OPENED =
            List.of(
                    "java.base/java.lang",
                    "java.base/java.lang.invoke",
                    "java.base/java.lang.reflect",
                    "java.base/java.io",
                    "java.base/java.net",
                    "java.base/java.security",
                    "java.base/java.util",
                    "java.base/java.util.concurrent",
                    "java.management/javax.management",
                    "java.naming/javax.naming");

    public static Shipped fromSystemProperties() {
        Path server =
                Path.of(System.getProperty("sporta.server", "deployment/target/server"))
                        .toAbsolutePath();
        Path demo =
                Path.of(System.getProperty("sporta.demo", "deployment/src/main/demo"))
                        .toAbsolutePath();
        if (!Files.isRegularFile(server.resolve("standalone/deployments/sporta.war"))) {
            throw CannotRun.because("server.missing", server);
        }
        return new Shipped(server, demo);
    }

    /**
     * The command line of the server. Everything it writes goes under the data directory; the home
     * stays as it was shipped, so that several servers can run from one.
     */
    Command serverCommand(Path data, Options options) {
        return serverCommand(data, options.port(), options.managementPort(), APPLICATION);
    }

    /**
     * The same server with another configuration.
     *
     * @param configuration a file of the home: {@link #APPLICATION}, or {@link #BARE}
     */
    public Command serverCommand(Path data, int port, int managementPort, String configuration) {
        Command command = new Command("server");
        command.jvm("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=256m");
        command.jvm(
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8");
        OPENED.forEach(name -> command.jvm("--add-opens=" + name + "=ALL-UNNAMED"));
        command.property("jboss.home.dir", server)
                .property("jboss.server.data.dir", data.resolve("wildfly/data"))
                .property("jboss.server.log.dir", data.resolve("wildfly/log"))
                .property("jboss.server.temp.dir", data.resolve("wildfly/tmp"))
                .property("org.jboss.boot.log.file", data.resolve("boot.log"))
                .property("jboss.http.port", port)
                .property("jboss.management.http.port", managementPort)
                .property("jboss.tx.node.id", "sporta-" + port)
                .property(
                        "logging.configuration",
                        server.resolve("standalone/configuration/logging.properties").toUri());
        command.classPath(server.resolve("jboss-modules.jar"), Command.ownCode())
                .main("org.jboss.modules.Main", "-mp", server.resolve("modules").toString())
                .main("org.jboss.as.standalone", "--read-only-server-config=" + configuration);
        return command;
    }
}
