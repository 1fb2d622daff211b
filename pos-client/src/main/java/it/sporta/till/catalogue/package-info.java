/**
 * What can be sold here and by whom, as the server last said, on this till's disk.
 *
 * <p>Promise: a feed is taken in whole or not at all; the till sells from memory and asks no
 * network; a list that cannot be read from disk is named and asked for again, never half used.
 *
 * <p>Decisions: the cache is one sealed file and not a second database: it is written only when
 * articles, prices or people change, it is read once at the start, and it can be thrown away at any
 * time, so a database would give it nothing but another half second of start and 15 MB. Stock
 * changes with every sale of any till; it orders the tiles and is kept in memory only.
 */
package it.sporta.till.catalogue;
