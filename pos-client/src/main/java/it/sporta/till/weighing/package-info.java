/**
 * Weighing without selling: what lies on the till's own scale, in a bin or without one, as a
 * quantity with the proof of where it came from. A figure that no scale gave is marked as typed.
 */
package it.sporta.till.weighing;
