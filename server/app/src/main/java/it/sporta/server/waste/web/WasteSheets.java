package it.sporta.server.waste.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.Days;
import it.sporta.server.Form;
import it.sporta.server.fiscal.Party;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.waste.Bins;
import it.sporta.server.waste.Donations;
import it.sporta.server.waste.Donee;
import it.sporta.server.waste.Donees;
import it.sporta.server.waste.Fate;
import it.sporta.server.waste.Unsold;
import it.sporta.server.waste.Weighed;
import it.sporta.server.waste.Weighings;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names what weighings speak of, and whom and what the rules know. */
@Dependent
class WasteSheets {

    private static final int SHOWN = 50;

    private final Weighings weighings;
    private final Unsold unsold;
    private final Donations donations;
    private final Donees donees;
    private final Bins bins;
    private final GivingSheet giving;
    private final Hubs hubs;
    private final Clock clock;

    @Inject
    WasteSheets(
            Weighings weighings,
            Unsold unsold,
            Donations donations,
            Donees donees,
            Bins bins,
            GivingSheet giving,
            Hubs hubs,
            Clock clock) {
        this.weighings = weighings;
        this.unsold = unsold;
        this.donations = donations;
        this.donees = donees;
        this.bins = bins;
        this.giving = giving;
        this.hubs = hubs;
        this.clock = clock;
    }

    LocalDate today() {
        return Rome.today(clock);
    }

    /**
     * What is asked for.
     *
     * @param hub empty for all
     * @param owner an organisation; empty for all
     * @param nameless only what has no article
     */
    record Asked(String hub, String owner, boolean nameless) {

        private boolean means(Hub one) {
            return means(one.id(), one.organisation());
        }

        private boolean means(Unsold.Part part) {
            return means(part.hub(), part.owner());
        }

        private boolean means(UUID at, UUID whose) {
            return (hub.isEmpty() || at.toString().equals(hub))
                    && (owner.isEmpty() || whose.toString().equals(owner));
        }

        /** Movements are listed of one owner. */
        private Optional<String> movements(Days days, Fate fate) {
            return owner.isEmpty() || !hub.isEmpty()
                    ? Optional.empty()
                    : UnsoldInWeek.movements(days, owner, fate);
        }
    }

    WasteView until(int days, Asked asked) {
        LocalDate today = today();
        return of(new Days(today.minusDays(days - 1L), today), Optional.of(days), asked);
    }

    WasteView of(Days period, Asked asked) {
        return of(period, Optional.empty(), asked);
    }

    private WasteView of(Days period, Optional<Integer> days, Asked asked) {
        LocalDate from = period.first();
        LocalDate to = period.last();
        Set<UUID> meant =
                hubs.all().stream().filter(asked::means).map(Hub::id).collect(Collectors.toSet());
        Map<UUID, String> names = hubs.all().stream().collect(Collectors.toMap(Hub::id, Hub::name));
        List<Weighed> all =
                weighings.between(from, to).stream()
                        .filter(one -> meant.contains(one.hub()))
                        .filter(one -> !asked.nameless() || one.product().isEmpty())
                        .toList();
        return new WasteView(
                period,
                days,
                asked.nameless(),
                asked.hub(),
                hubChoices(),
                unsold(period, asked),
                waiting(meant),
                donations.between(from, to).stream()
                        .filter(one -> meant.contains(one.hub()))
                        .map(one -> giving.row(one, names.getOrDefault(one.hub(), "")))
                        .toList(),
                all.stream()
                        .limit(days.isPresent() ? SHOWN : Long.MAX_VALUE)
                        .map(one -> row(one, names))
                        .toList(),
                all.size());
    }

    List<Entry<String, String>> hubChoices() {
        return hubs.all().stream().map(hub -> Map.entry(hub.id().toString(), hub.name())).toList();
    }

    /** Goods of another owner at our hub are that owner's waste. */
    private UnsoldSheet unsold(Days period, Asked asked) {
        List<Unsold.Part> parts =
                unsold.between(period).stream()
                        .filter(asked::means)
                        .filter(part -> !asked.nameless() || part.fate().isNameless())
                        .toList();
        return UnsoldSheet.of(parts, fate -> asked.movements(period, fate));
    }

    private List<WasteView.Waiting> waiting(Set<UUID> meant) {
        return hubs.all().stream()
                .filter(hub -> meant.contains(hub.id()))
                .map(
                        hub ->
                                new WasteView.Waiting(
                                        hub.id().toString(),
                                        hub.name(),
                                        weighings.toBeGiven(hub.id()).size()))
                .filter(one -> one.count() > 0)
                .toList();
    }

    private static WasteView.Row row(Weighed one, Map<UUID, String> names) {
        return new WasteView.Row(
                one.at(),
                names.getOrDefault(one.hub(), ""),
                one.product().map(ProductId::toString),
                one.name(),
                one.family(),
                Format.ITALIAN.quantity(one.quantity()),
                one.grams(),
                one.keyed(),
                one.reason(),
                one.destination(),
                one.withdrawn(),
                one.isToBeGiven());
    }

    RulesView rules(Form bin, Form donee) {
        if (donee.text("donee").isEmpty()) {
            donee.with("donee", new UuidV7(clock).next().toString());
        }
        List<RulesView.BinRow> all =
                hubs.all().stream()
                        .flatMap(
                                hub ->
                                        bins.of(hub.id()).stream()
                                                .map(
                                                        one ->
                                                                new RulesView.BinRow(
                                                                        hub.id().toString(),
                                                                        hub.name(),
                                                                        one.name(),
                                                                        Format.ITALIAN.weight(
                                                                                one.tareGrams()))))
                        .toList();
        return new RulesView(
                bin,
                donee,
                hubChoices(),
                all,
                donees.all().stream().map(WasteSheets::row).toList());
    }

    private static RulesView.DoneeRow row(Donee one) {
        Party party = one.party();
        return new RulesView.DoneeRow(
                party.name(),
                party.vatNumber()
                        .map(Object::toString)
                        .or(() -> party.taxCode().map(Object::toString))
                        .orElse(""),
                party.address().toString());
    }
}
