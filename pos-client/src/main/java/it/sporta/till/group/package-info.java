/**
 * The buying group at its pickup point: somebody books for a member who has no telephone, and what
 * the van brings is weighed on the till's own scale.
 *
 * <p>Promise: a booking and a weighing are on disk before anybody is told so, also while the server
 * is away; pressed twice, they are told once; members appear in the journal by their ids only; a
 * figure that no scale gave is marked as typed.
 *
 * <p>Decisions: the server said what is open, what is left and what was ordered; what this till
 * told since then lies over it until the server has read it. Whether a booking was in time the
 * server decides when it reads it, and a person where it was not; here only what is surely too late
 * is refused, while the member still stands there. It needs a person but no open drawer.
 */
package it.sporta.till.group;
