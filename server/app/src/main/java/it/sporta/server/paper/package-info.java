/**
 * Makes PDF pages of papers. A resource that answers a {@link it.sporta.ui.Paper} as {@code
 * application/pdf} gets it printed by the same template that a browser shows.
 */
package it.sporta.server.paper;
