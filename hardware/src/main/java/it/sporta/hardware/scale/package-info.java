/**
 * Scales of a shop counter: put goods on the plate, ask, get a reading or the name of the trouble.
 *
 * <p>Promise: a reading that failed is never a number; grams are only ever those of a whole frame
 * the scale sent as stable; every answer keeps its raw frame, as weights and measures inspectors
 * ask for. A wait is never longer than about three seconds.
 *
 * <p>Two kinds of scale. One computes the price itself ({@code Priced}): the till uses weight and
 * amount unchanged. One only weighs ({@code Weighed}) and the till computes the price, so that the
 * till becomes a part of the weighing instrument (directive 2014/31/EU, WELMEC guide 2.2) and needs
 * a certificate: without its number in the configuration such a scale refuses to sell. One package
 * a protocol.
 */
package it.sporta.hardware.scale;
