/** Spreco: what was weighed and why, what waits to be given, and the papers it was given with. */
package it.sporta.server.waste.web;
