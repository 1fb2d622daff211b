/**
 * What protects every page alike: the headers on each answer and the rule that only our own pages
 * may change something. Each application says itself under which {@link
 * it.sporta.ui.guard.KnownHosts} it answers; binding to an address and logging in are its own.
 */
package it.sporta.ui.guard;
