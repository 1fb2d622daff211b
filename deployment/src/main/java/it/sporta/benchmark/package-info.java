/**
 * Measures what the house promises, each limit in the same run as the thing it limits.
 *
 * <p>Promise: one line a figure, {@code name value unit}, and behind it {@code aim <= 10} (or
 * {@code >=}) where there is an aim. A figure whose books do not balance is not shown: the group
 * fails instead.
 *
 * <p>Decisions: two things are compared by turns (A B A B), because the machine's speed drifts more
 * than they differ. A percentile is a value that was measured, never one in between. Every group
 * writes beside its figures what forcing a record to the same disk costs: a disk decides more than
 * our code.
 */
package it.sporta.benchmark;
