/** Vendite: money that came for something prepared and waits for a person. */
package it.sporta.server.selling.web;
