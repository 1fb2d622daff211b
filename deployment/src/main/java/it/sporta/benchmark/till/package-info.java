/**
 * The till, as a cashier's browser meets it and as its disk does.
 *
 * <p>Promise: the till is the shipped program in a process of its own, asked over loopback HTTP;
 * only what cannot be seen from outside is measured in this process, with the till's own classes.
 *
 * <p>Decisions: the hub's server is stood in for by one that answers at once and stores nothing,
 * because a till's speed must not depend on it. It speaks the same language and signs as the real
 * one does.
 */
package it.sporta.benchmark.till;
