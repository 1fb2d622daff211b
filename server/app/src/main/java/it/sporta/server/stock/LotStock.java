package it.sporta.server.stock;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.DateKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is left of a lot at a place.
 *
 * @param quantity never zero; below zero where reality ran ahead of the books
 * @param owner the organisation, or the group, whose goods these are
 * @param costCents per unit
 */
public record LotStock(
        UUID hub,
        UUID place,
        PlaceKind placeKind,
        String placeName,
        UUID lot,
        String label,
        ProductId product,
        UUID owner,
        Quantity quantity,
        DateKind dateKind,
        Optional<LocalDate> expires,
        LocalDate receivedOn,
        String origin,
        Optional<UUID> producer,
        long costCents) {}
