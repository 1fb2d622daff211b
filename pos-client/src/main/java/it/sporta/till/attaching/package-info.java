/**
 * The page on which a coordinator says what hangs at this till: picked from lists, tried, saved.
 *
 * <p>Promise: what was typed is not lost, neither by a refusal nor by looking at another device;
 * what does not fit is said at its field; what is saved is in the file as a whole and in force at
 * once, while the sale, the papers that wait and the drawer's notes stay. The report for whoever
 * helps has no secrets and nothing that belongs to a person.
 *
 * <p>The fiscal printer in force has a page of its own for whoever tends it: what was set beside
 * what it says, each with the hour it was read, and the few orders that make no document.
 *
 * <p>Settings are typed into a draft of one device at a time; a trial takes the draft, not the
 * file.
 */
package it.sporta.till.attaching;
