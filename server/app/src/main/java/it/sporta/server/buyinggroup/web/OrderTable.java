package it.sporta.server.buyinggroup.web;

import it.sporta.server.buyinggroup.ProducerOrder;

/** An order as a table: one row an article, figures with a point before the decimals. */
final class OrderTable {

    private OrderTable() {}

    static Csv of(ProducerOrder order, String producer) {
        Csv table =
                new Csv()
                        .row(
                                "ordine",
                                "consegna",
                                "produttore",
                                "articolo",
                                "quantita",
                                "unita",
                                "cassa",
                                "casse",
                                "prezzo",
                                "importo");
        for (ProducerOrder.Line line : order.lines()) {
            table.row(
                    order.number(),
                    order.cycle().calendar().delivery(),
                    producer,
                    line.offer().name(),
                    new Csv.Figure(line.thousandths(), 3),
                    line.offer().unit().symbol(),
                    new Csv.Figure(line.offer().rules().pack(), 3),
                    new Csv.Figure(line.cases(), 0),
                    new Csv.Figure(line.offer().price().cents(), 2),
                    new Csv.Figure(line.amount().cents(), 2));
        }
        return table;
    }
}
