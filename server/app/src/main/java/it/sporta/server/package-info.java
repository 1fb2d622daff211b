/**
 * The server: what all its screens share. Each context stands in a package of its own, flat, with
 * {@code web} beside once it has screens; contexts look down and never beside or up.
 *
 * <p>Whatever a person types goes through a {@link it.sporta.server.Form}: nothing typed is lost,
 * and each refusal becomes one sentence beside its field. The sentences of all refusals are the
 * words of this package.
 */
package it.sporta.server;
