package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.server.buyinggroup.Arrival;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.CycleState;
import it.sporta.server.buyinggroup.Leftover;
import it.sporta.server.buyinggroup.Leftovers;
import it.sporta.server.buyinggroup.Members;
import it.sporta.server.buyinggroup.Offer;
import it.sporta.server.buyinggroup.Pickup;
import it.sporta.server.buyinggroup.Pickups;
import it.sporta.server.buyinggroup.Unloading;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.selling.PreparedState;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Stock;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;

/** Puts the page of the pickup together. */
@Dependent
class PickupSheet {

    private final Pickups pickups;
    private final Unloading unloading;
    private final Leftovers leftovers;
    private final Members members;
    private final Stock stock;
    private final TransportDocuments documents;
    private final Hubs hubs;

    @Inject
    PickupSheet(
            Pickups pickups,
            Unloading unloading,
            Leftovers leftovers,
            Members members,
            Stock stock,
            TransportDocuments documents,
            Hubs hubs) {
        this.pickups = pickups;
        this.unloading = unloading;
        this.leftovers = leftovers;
        this.members = members;
        this.stock = stock;
        this.documents = documents;
        this.hubs = hubs;
    }

    PickupView of(Cycle cycle, Form form) {
        List<Pickup> all = pickups.of(cycle.id());
        boolean over = cycle.step() == CycleState.DELIVERED;
        long paid = all.stream().filter(PickupSheet::isPaid).mapToLong(PickupSheet::due).sum();
        return new PickupView(
                cycle.id().toString(),
                cycle.name(),
                all.stream()
                        .map(this::row)
                        .sorted(Comparator.comparing(PickupView.Row::member))
                        .toList(),
                all.stream().mapToLong(PickupSheet::due).sum(),
                paid,
                left(cycle),
                over ? List.of() : shops(cycle),
                over ? Optional.of(reckoning(cycle, paid)) : Optional.empty(),
                form);
    }

    private static boolean isPaid(Pickup pickup) {
        return pickup.ticket().state() == PreparedState.PAID;
    }

    private static long due(Pickup pickup) {
        return pickup.ticket().total().cents();
    }

    private PickupView.Row row(Pickup pickup) {
        return new PickupView.Row(
                members.name(pickup.member()),
                pickup.ticket().code(),
                pickup.ticket().lines().stream()
                        .map(line -> line.text() + ": " + Format.ITALIAN.quantity(line.quantity()))
                        .toList(),
                due(pickup),
                pickup.ticket().state().name());
    }

    /** Lots of the cycle that still lie at its hub, with what is set apart and not paid. */
    private List<PickupView.Left> left(Cycle cycle) {
        Map<UUID, Arrival> came = unloading.of(cycle.id());
        return cycle.offers().stream()
                .filter(offer -> came.containsKey(offer.id()))
                .flatMap(offer -> left(cycle, offer, came.get(offer.id())).stream())
                .toList();
    }

    private Optional<PickupView.Left> left(Cycle cycle, Offer offer, Arrival arrival) {
        long sum =
                stock.ofLot(arrival.lot()).stream()
                        .filter(shelf -> shelf.hub().equals(cycle.hub()))
                        .map(LotStock::quantity)
                        .mapToLong(quantity -> quantity.thousandths())
                        .sum();
        return sum <= 0
                ? Optional.empty()
                : Optional.of(
                        new PickupView.Left(
                                offer.name(), Named.said(offer, sum), arrival.lot().toString()));
    }

    private List<Entry<String, String>> shops(Cycle cycle) {
        return hubs.all().stream()
                .filter(hub -> !hub.organisation().equals(cycle.organisation()))
                .map(hub -> Map.entry(hub.id().toString(), hub.name()))
                .toList();
    }

    private PickupView.Reckoning reckoning(Cycle cycle, long paid) {
        Map<UUID, Arrival> came = unloading.of(cycle.id());
        long producers =
                cycle.offers().stream()
                        .filter(offer -> came.containsKey(offer.id()))
                        .mapToLong(
                                offer -> offer.amount(came.get(offer.id()).thousandths()).cents())
                        .sum();
        Optional<Leftover> left = leftovers.of(cycle.id());
        return new PickupView.Reckoning(
                producers,
                paid,
                left.map(one -> one.cost().cents()).orElse(0L),
                left.map(one -> hubs.get(one.hub())).map(Hub::name).orElse(""),
                left.flatMap(one -> documents.get(one.document()))
                        .map(document -> document.number().toString())
                        .orElse(""));
    }
}
