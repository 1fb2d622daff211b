/**
 * What the coordinator sees of a day. Nobody imports this context; it listens and adds up.
 *
 * <p><b>Decision.</b> The totals by hub and hour and by hub, day and article are written in the
 * transaction that records the sale, added up first for all sales that arrived together: screens
 * read a few rows whatever the ledger has grown to, and are never behind. {@link
 * it.sporta.server.insight.Proof} recomputes them from the sales and finds every difference, every
 * night and when somebody asks; Today says what it found.
 *
 * <p>The mass balance of one article is reckoned from its movements when somebody asks, by an index
 * of its own, so that every figure of it leads to the movements it is made of. Unsold food by the
 * day and where it went is kept by the ledger itself ({@code end_total}): few movements go there,
 * and sales write nothing for it.
 *
 * <p><b>Decision.</b> The coordinator's week reads what moved in its seven days, by an index of the
 * days, and nothing older: a week costs the same after years, writing costs one entry more at the
 * end of that index, and no figure of it is kept twice. Its kilos all come from the ledger, told
 * here, so no two trades tell the same ones; money, papers and tasks are told by the contexts
 * themselves ({@link it.sporta.server.news.WeekFigures}), each with the path to its own list.
 * Nothing is added up over two owners: a lot's owner decides, not the hub it lies at.
 */
package it.sporta.server.insight;
