/** Oggi: how much, how many kilos, what expires, what waits for me. */
package it.sporta.server.insight.web;
