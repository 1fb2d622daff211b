/** Prodotti: the articles, their prices and who makes them. */
package it.sporta.server.catalogue.web;
