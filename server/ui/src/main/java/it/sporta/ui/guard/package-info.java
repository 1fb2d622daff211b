/**
 * What protects every page alike: the headers on each answer and the rule that only our own pages
 * may change something. Binding to an address, checking {@code Host} and logging in are the
 * applications' own.
 */
package it.sporta.ui.guard;
