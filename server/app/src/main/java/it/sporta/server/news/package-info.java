/**
 * What contexts tell each other without knowing each other: the facts of the tills as they arrive,
 * and the parts of the feed that goes down to the tills; their figures of a week, and what waits
 * for a person. It lies below every context.
 *
 * <p><b>Decision.</b> Facts arrive by the handful ({@link it.sporta.server.news.Arrivals}), not one
 * by one: a listener that writes rows writes all of them in one round trip. All listeners work in
 * the transaction of the reading, so either each of them took a fact or none did.
 */
package it.sporta.server.news;
