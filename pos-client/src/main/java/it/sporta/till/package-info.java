/**
 * The till: sells with nobody's help, keeps what it did, and tells the server when it can.
 *
 * <p>{@link it.sporta.till.Till} reads the command line, {@link it.sporta.till.Counter} puts the
 * parts together, {@link it.sporta.till.Web} shows them on this machine only. Below: {@code
 * selling} and {@code waste} use {@code cash}, {@code people}, {@code catalogue} and {@code
 * devices}; all rest on {@code journal}, which rests on {@code disk}.
 */
package it.sporta.till;
