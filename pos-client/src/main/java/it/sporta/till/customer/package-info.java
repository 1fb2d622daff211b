/**
 * The side of the counter that faces the customer: what is weighed and what it costs, on a display
 * of two lines, and on a second screen in a window of its own.
 *
 * <p>Promise: both show the same at the same moment, and only what the customer pays for: no name
 * of a person, no key. Neither can hold up a sale: the display is written to on a thread of its
 * own, the window asks by itself.
 *
 * <p>Decisions: what is shown is looked up on the counter as it stands and kept nowhere, so a till
 * that comes back shows what lies there. Two lines of twenty signs do not hold a tare and a total
 * beside an article: the screens take turns, the one just touched first. The till rewrites the
 * display at each turn, for one that was switched off and on does not say so.
 */
package it.sporta.till.customer;
