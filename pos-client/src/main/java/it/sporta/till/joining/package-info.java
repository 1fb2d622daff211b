/**
 * The screens that ask for a one-time code: of a till that belongs to no hub yet, and of one that
 * must join again because it was copied, replaced or revoked.
 */
package it.sporta.till.joining;
