package it.sporta.benchmark.server;

import it.sporta.benchmark.figure.Aim;

/**
 * What is asked of the server on one kind of database.
 *
 * @param ratio of the rate of plain statements
 * @param cpu milliseconds of processor time a sale, server and database, its signature checked
 * @param catchUp seconds for ten thousand sales
 */
record Limits(Aim ratio, Aim cpu, Aim catchUp) {

    static final Limits DERBY = new Limits(Aim.atLeast(0.6), Aim.atMost(1.0), Aim.atMost(6));
    static final Limits POSTGRESQL = new Limits(Aim.atLeast(0.5), Aim.atMost(1.5), Aim.atMost(3));
}
