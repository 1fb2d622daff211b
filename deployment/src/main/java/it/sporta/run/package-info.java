/**
 * Runs the whole of Sporta on one machine: the server, and for each demo hub a bench of virtual
 * devices and a till; or, for a real hub, its server alone, and on a counter's machine its till
 * alone.
 *
 * <p>Promise: when this process ends, in whatever way, nothing it started stays behind. Every child
 * hangs on a {@link it.sporta.run.Leash}: the pipe that is its standard input. A pipe is closed by
 * the operating system even when this process is killed without a chance to say goodbye.
 *
 * <p>Promise: who falls takes nobody with him. Each post of the {@link it.sporta.run.House} has a
 * keeper that starts its child again, with growing pauses, and after five falls in a row leaves it
 * down and says so; the others go on. Only a server that never stood ends a start.
 *
 * <p>Promise: an empty database is made only for a demo or when somebody says that it is a hub's
 * first start. Where one was and is no more, nothing is started in its place.
 *
 * <p>Decisions: children write their own log files, so that nothing is lost when this process dies
 * first. The data directory carries a marker; what does not carry it is never deleted. The database
 * is created aside and renamed, because Derby never opens again a database that was interrupted
 * while being made.
 */
package it.sporta.run;
