package it.sporta.server.identity.web;

/** Who may use an endpoint. */
enum Access {
    /** Everybody, logged in or not. */
    ANYONE,
    /** A till, which proves itself by its signature or a one-time code; no cookie counts. */
    TILL,
    /** A person who has entered with a password. */
    COORDINATOR
}
