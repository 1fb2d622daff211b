package it.sporta.server;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything the server answers stands at the root of its host. */
@ApplicationPath("/")
public class SportaApplication extends Application {}
