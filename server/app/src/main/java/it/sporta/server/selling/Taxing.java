package it.sporta.server.selling;

import it.sporta.kernel.feed.Due;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.server.catalogue.VatAtHub;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The VAT of what waits to be paid: of the day on which its goods were handed over, and as long as
 * none were, of today, for what is paid before is taxed when it is paid (DPR 633/1972, art. 6, c. 1
 * and 4).
 */
final class Taxing {

    private record Terms(UUID hub, Channel channel, Optional<LocalDate> delivered) {}

    private final VatAtHub vat;
    private final Map<Terms, Function<String, Map<SupplyMode, VatRate>>> known = new HashMap<>();

    Taxing(VatAtHub vat) {
        this.vat = vat;
    }

    /** The first line that the law, or the regime, gives no rate for. */
    Optional<PreparedLine> without(PreparedTicket ticket) {
        return ticket.lines().stream().filter(line -> rate(ticket, line).isEmpty()).findFirst();
    }

    /** Empty where there is a line without a rate: it may not be sold. */
    Optional<Due> due(PreparedTicket ticket) {
        List<Line> lines = new ArrayList<>();
        for (PreparedLine line : ticket.lines()) {
            rate(ticket, line).map(line::taxed).ifPresent(lines::add);
        }
        return lines.size() < ticket.lines().size()
                ? Optional.empty()
                : Optional.of(
                        new Due(
                                ticket.id(),
                                ticket.code(),
                                ticket.title(),
                                ticket.who(),
                                ticket.channel(),
                                ticket.supply(),
                                lines,
                                ticket.dueOn()));
    }

    private Optional<VatRate> rate(PreparedTicket ticket, PreparedLine line) {
        Terms terms = new Terms(ticket.hub(), ticket.channel(), ticket.deliveredOn());
        return Optional.ofNullable(
                known.computeIfAbsent(terms, this::rates)
                        .apply(line.vatClass())
                        .get(ticket.supply()));
    }

    private Function<String, Map<SupplyMode, VatRate>> rates(Terms terms) {
        return terms.delivered()
                .map(day -> vat.on(terms.hub(), terms.channel(), day))
                .orElseGet(() -> vat.today(terms.hub(), terms.channel()));
    }
}
