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
 * a certificate: without its number in the configuration such a scale refuses to sell.
 *
 * <p>One package a protocol. Those of scales that only weigh differ in how they ask and in what
 * their frames mean: that is a {@code Dialect}, bytes in, an {@code Indication} out; all else is
 * {@code WeighingScale}. Who speaks by itself, in a stream, is believed from the first frame that
 * began after listening did: what was on its way before tells what lay there before.
 */
package it.sporta.hardware.scale;
