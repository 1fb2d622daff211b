package it.sporta.server.buyinggroup.web;

import it.sporta.server.buyinggroup.ProducerOrder;
import it.sporta.ui.Paper;
import it.sporta.ui.Words;

/**
 * The order as a producer reads it. It names the group and no member.
 *
 * @param hub where to deliver, with its address
 */
public record ProducerOrderPaper(
        ProducerOrder order,
        String group,
        String producer,
        String hub,
        String address,
        boolean demo)
        implements Paper {

    @Override
    public String title(Words words) {
        return words.text("order.title", "number", order.number());
    }
}
