/**
 * How figures are taken and shown, whatever they are of: samples, turns, aims, lines.
 *
 * <p>Promise: a percentile is a value that was measured, never one in between; two things are
 * compared by turns, because the machine's speed drifts more than they differ.
 */
package it.sporta.benchmark.figure;
