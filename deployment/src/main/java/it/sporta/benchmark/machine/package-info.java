/**
 * The machine as a benchmark meets it: programs and what they cost, one connection.
 *
 * <p>Promise: what measures costs little, since it shares the cores with what is measured.
 */
package it.sporta.benchmark.machine;
