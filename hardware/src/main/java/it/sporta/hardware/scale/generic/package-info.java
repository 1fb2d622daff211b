/**
 * Any scale that sends readable text: what it is asked with, how its frames end and what they look
 * like stand in the till's configuration, so that a scale nobody wrote a driver for can be tried
 * without programming. The till computes the price.
 *
 * <p>Promise: an expression must fit a whole frame, so that a part of one is no weight; it must say
 * where stability stands; and whatever it is, looking for it ends.
 */
package it.sporta.hardware.scale.generic;
