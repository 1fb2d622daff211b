/**
 * The group's pages: {@code /gruppo} for members, on a phone and without scripts; {@code /acquisti}
 * for whoever coordinates.
 */
package it.sporta.server.buyinggroup.web;
