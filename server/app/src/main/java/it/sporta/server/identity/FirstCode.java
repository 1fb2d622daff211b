package it.sporta.server.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Prints the code of the first configuration where only whoever runs the server looks. Silent as
 * soon as a coordinator is known.
 */
@Singleton
@Startup
@DependsOn({"StartUp", "DemoStart"})
public class FirstCode {

    private static final Logger LOG = System.getLogger(FirstCode.class.getName());

    @Inject private FirstSetup setup;

    @PostConstruct
    void print() {
        setup.newCode()
                .ifPresent(
                        code ->
                                LOG.log(
                                        Level.INFO,
                                        "Prima configurazione: apri /prima-configurazione e scrivi"
                                                + " il codice {0} (vale 30 minuti, una volta).",
                                        code));
    }
}
