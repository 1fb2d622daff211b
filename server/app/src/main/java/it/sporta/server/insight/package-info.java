/**
 * What the coordinator sees of a day. Nobody imports this context; it listens and adds up.
 *
 * <p><b>Decision.</b> The totals by hub and hour and by hub, day and article are written in the
 * transaction that records the sale, added up first for all sales that arrived together: screens
 * read a few rows whatever the ledger has grown to, and are never behind. {@link
 * it.sporta.server.insight.Proof} recomputes them from the sales and finds every difference, every
 * night and when somebody asks; Today says what it found.
 */
package it.sporta.server.insight;
