/**
 * Sheets, scripts, letters and drawings, served by ourselves from the class path: a till has no
 * network but ours, and a page that loads from another host tells that host who reads it.
 *
 * <p>An application adds its own below {@code META-INF/resources/sporta/} and names them with
 * {@link it.sporta.ui.asset.Asset#url}. Served by one Jakarta REST resource, so that the
 * application server and the till give the same bytes with the same headers.
 */
package it.sporta.ui.asset;
