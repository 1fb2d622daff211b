/**
 * What was said to this till's fiscal printer and what it answered, kept for as long as anybody may
 * ask.
 *
 * <p>Promise: what was kept can be shown to be unchanged and complete: each line carries a hash
 * over itself and the line before it, from the first to the last, over all files. What cannot be
 * kept is not sent. Nothing is ever deleted here; a file for each month lets a person put old ones
 * away.
 *
 * <p>Decision: text and not a database, so that it can be read and checked with the tools of any
 * machine: {@code sha256(hash of the line before, newline, rest of the line)} stands first in it.
 * What a power cut left of a line stays as it is, outside the chain.
 */
package it.sporta.till.exchanges;
