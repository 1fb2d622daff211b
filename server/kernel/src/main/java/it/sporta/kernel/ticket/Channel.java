package it.sporta.kernel.ticket;

/** Through which trade of the hub a ticket came. A legal entity may have a tax regime for each. */
public enum Channel {
    SHOP,
    BAR,
    CATERING,
    GROUP
}
