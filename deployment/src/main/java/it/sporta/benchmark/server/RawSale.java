package it.sporta.benchmark.server;

/** The statements of one sale, as short as they can be. */
final class RawSale {

    static final String ENTRY =
            "INSERT INTO journal_entry (till_id, epoch, sequence, hash, received_at, bytes)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";
    static final String HEAD = "UPDATE till SET epoch = ?, sequence = ?, hash = ? WHERE id = ?";
    static final String SALE =
            "INSERT INTO sale (id, till_id, epoch, sequence, number_at_till, shift_id,"
                    + " organisation_id, hub_id, channel, supply, price_list, business_on,"
                    + " sold_at, operator_id, total_cents, rounding_cents)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String LINE =
            "INSERT INTO sale_line (sale_id, line, product_id, name, thousandths, unit,"
                    + " price_cents, cents, vat_code, vat_rate)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String PAYMENT =
            "INSERT INTO sale_payment (sale_id, line, kind, cents, tendered_cents)"
                    + " VALUES (?, ?, ?, ?, ?)";
    static final String MOVEMENT =
            "INSERT INTO movement (source_id, line, part, hub_id, product_id, lot_id, from_place,"
                    + " to_place, thousandths, unit, grams, cost_cents, reason, stage,"
                    + " business_on, moved_at, posted_at, till_id, epoch, sequence)"
                    + " VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SALE', 'SALE', ?, ?, ?, ?,"
                    + " ?, ?)";
    static final String BALANCE =
            "UPDATE balance SET thousandths = thousandths - ? WHERE lot_id = ? AND place_id = ?";
    static final String HOUR =
            "UPDATE hour_total SET tickets = tickets + ?, cents = cents + ?, grams = grams + ?"
                    + " WHERE hub_id = ? AND business_on = ? AND hour_of_day = ?";
    static final String PRODUCT =
            "UPDATE product_total SET thousandths = thousandths + ?, cents = cents + ?"
                    + " WHERE hub_id = ? AND business_on = ? AND product_id = ?";

    private RawSale() {}
}
