/**
 * Phones of the hub's own network, with which people serve at tables. A listener of its own, off
 * until a coordinator turns it on at the till.
 *
 * <p>It promises that nothing but the tables is reached through it, by nobody but a phone that was
 * paired at the till and a person who gave a PIN.
 *
 * <ul>
 *   <li>TLS 1.3 and 1.2, with forward secrecy and authenticated ciphers only (RFC 9325), under a
 *       key that is made when it is first turned on and stays on this disk. Nothing of it is loaded
 *       before.
 *   <li>A code pairs one phone once, within ten minutes, and dies of five wrong tries; only its
 *       hash is in memory. Of a phone's own secret the disk has the hash.
 *   <li>A person's PIN is asked on the phone and counts as at the till; after five minutes without
 *       a touch it is asked again. No money is taken there.
 * </ul>
 */
package it.sporta.till.phones;
