/** Magazzino: what is where, every movement of a lot, and goods that come in. */
package it.sporta.server.stock.web;
