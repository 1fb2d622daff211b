/**
 * Vendite: money that came for something prepared, and cards that were in doubt, where they wait
 * for a person.
 */
package it.sporta.server.selling.web;
