/**
 * A group buys together from producers it has chosen: a cycle opens and closes at an hour, members
 * book, each producer gets one order, what arrives is weighed and shared, members pick up and pay,
 * and what is left becomes the shop's.
 *
 * <p>It promises that no booking is accepted after the closing hour, to the second, by the server's
 * clock; that what is given out, what goes to the shop and what stays add up to what arrived, to
 * the gram; and that a producer's papers never name a member.
 *
 * <ul>
 *   <li>The group is an organisation of its own and owns what it receives; members get it at what
 *       it cost, without mark-up (law 244/2007, art. 1, c. 266-268). The rates are those of its
 *       regime for the channel.
 *   <li>The clock opens and closes: whether a cycle is open is computed from its hours, never
 *       stored, so no job can be late. Everything else is a step somebody takes.
 *   <li>Whoever changes a cycle passes its gate, a row that is locked until the transaction ends:
 *       two bookings of the last crate, or a booking and a cancellation, follow each other. Where
 *       goods move too, the hub's gate is passed before the cycle's, as the reading of a paid
 *       ticket does, so nobody waits crosswise.
 *   <li>Tills of the pickup point tell what they booked and weighed in their journals. What the
 *       scale said is goods of the group as soon as it is read, part by part; a booking counts by
 *       the hour at which it is read. What cannot be done as it stands — late, too much, shared out
 *       already — waits for a coordinator, and no order leaves while a booking waits.
 *   <li>Writing the producers' orders ends all booking; that one has left, and when, only a person
 *       can say. Goods are weighed whether somebody said it or not.
 *   <li>Prices and rules are copied into the cycle: what the catalogue does later changes no
 *       booking.
 *   <li>Short goods are shared max-min fair; who gets the odd gram is decided by whose turn it is,
 *       never by the hour of the booking ({@link it.sporta.server.buyinggroup.Sharing}).
 * </ul>
 */
package it.sporta.server.buyinggroup;
