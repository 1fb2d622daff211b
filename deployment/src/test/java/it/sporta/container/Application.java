package it.sporta.container;

import it.sporta.run.FirstDatabase;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it is shipped, deployed once for all classes, with the tests inside. */
@ArquillianSuiteDeployment
public class Application {

    @Deployment
    public static WebArchive shipped() throws URISyntaxException {
        Path server = Path.of(System.getProperty("sporta.server"));
        // The server never makes a database; its container has begun with nothing.
        new FirstDatabase(server.resolveSibling("container").resolve("data")).ensure();
        Path war = server.resolve("standalone/deployments/sporta.war");
        return ShrinkWrap.createFromZipFile(WebArchive.class, war.toFile())
                .addClasses(InsideTheServerIT.class)
                .addAsLibraries(jarOf(Assertions.class), jarOf(net.bytebuddy.ByteBuddy.class));
    }

    private static File jarOf(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
