package it.sporta.server.buyinggroup.web;

import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Form;
import it.sporta.server.buyinggroup.Arrival;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.CycleState;
import it.sporta.server.buyinggroup.Members;
import it.sporta.server.buyinggroup.Offer;
import it.sporta.server.buyinggroup.Share;
import it.sporta.server.buyinggroup.Shares;
import it.sporta.server.buyinggroup.Unloading;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts the page of who gets what together. */
@Dependent
class SharingSheet {

    private final Unloading unloading;
    private final Shares shares;
    private final Members members;

    @Inject
    SharingSheet(Unloading unloading, Shares shares, Members members) {
        this.unloading = unloading;
        this.shares = shares;
        this.members = members;
    }

    /**
     * @param refused whose form it is
     */
    SharingView of(Cycle cycle, Optional<Offer> refused, Form form) {
        Page page = new Page(cycle, form);
        List<Share> all = shares.of(cycle);
        return new SharingView(
                cycle.id().toString(),
                cycle.name(),
                cycle.offers().stream()
                        .map(offer -> page.product(offer, all, refused))
                        .filter(product -> !product.rows().isEmpty() || !product.left().isEmpty())
                        .toList(),
                all.stream().filter(Share::isToWeigh).count(),
                cycle.step() == CycleState.ALLOCATED);
    }

    private final class Page {

        private final Form form;
        private final Map<UUID, Arrival> came;
        private final Map<UUID, Long> levels;

        Page(Cycle cycle, Form form) {
            this.form = form;
            this.came = unloading.of(cycle.id());
            this.levels = shares.levels(cycle);
        }

        SharingView.Product product(Offer offer, List<Share> all, Optional<Offer> refused) {
            List<Share> own = all.stream().filter(one -> one.offer().equals(offer)).toList();
            long arrived =
                    Optional.ofNullable(came.get(offer.id())).map(Arrival::thousandths).orElse(0L);
            long booked = own.stream().mapToLong(Share::booked).sum();
            long left = arrived - own.stream().mapToLong(Share::quantity).sum();
            boolean mine = refused.filter(offer::equals).isPresent();
            return new SharingView.Product(
                    offer.id().toString(),
                    offer.name(),
                    Format.ITALIAN.price(offer.price()),
                    offer.unit() != Unit.PIECE,
                    Named.said(offer, booked),
                    Named.said(offer, arrived),
                    left == 0 ? "" : Named.said(offer, left),
                    arrived < booked ? Named.said(offer, levels.getOrDefault(offer.id(), 0L)) : "",
                    own.stream().mapToLong(share -> share.amount().cents()).sum(),
                    own.stream()
                            .map(share -> row(share, mine))
                            .sorted(Comparator.comparing(SharingView.Row::card))
                            .toList(),
                    mine && form.isWrong("weight.sure"),
                    mine ? form : Form.empty(Set.of()));
        }

        private SharingView.Row row(Share share, boolean mine) {
            String field = "w." + share.member();
            String weight =
                    share.weighed().isPresent() ? figure(share, share.weighed().getAsLong()) : "";
            return new SharingView.Row(
                    field,
                    members.name(share.member()),
                    members.card(share.member()),
                    Named.said(share.offer(), share.booked()),
                    Named.said(share.offer(), share.given()),
                    mine ? form.text(field) : weight,
                    share.isToWeigh(),
                    share.tie().name(),
                    share.amount().cents());
        }
    }

    private static String figure(Share share, long thousandths) {
        return Named.said(share.offer(), thousandths).replaceAll("[^\\d,.]", "");
    }
}
