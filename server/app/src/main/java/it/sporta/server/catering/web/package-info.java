/** Catering for the coordinator: quotes, papers, money, and what comes back. */
package it.sporta.server.catering.web;
