package it.sporta.server.catalogue;

import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.SupplyMode;

/** A rate and where it is written. */
public record LegalRate(SupplyMode mode, VatRate rate, String law) {}
