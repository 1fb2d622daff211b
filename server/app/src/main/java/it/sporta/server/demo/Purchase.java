package it.sporta.server.demo;

import it.sporta.kernel.product.SupplyMode;
import it.sporta.server.demo.data.Article;
import java.time.LocalTime;
import java.util.List;

/** What one customer took, and when. */
record Purchase(LocalTime at, List<Take> takes) {

    /** An article and how many thousandths of its unit. */
    record Take(Article article, long thousandths) {}

    Purchase {
        takes = List.copyOf(takes);
    }

    /** Whoever eats something here eats all of it here. */
    SupplyMode supply() {
        boolean served =
                takes.stream().anyMatch(take -> take.article().usually() == SupplyMode.SERVED);
        return served ? SupplyMode.SERVED : SupplyMode.HANDED_OVER;
    }
}
