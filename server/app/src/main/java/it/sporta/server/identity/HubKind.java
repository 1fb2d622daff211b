package it.sporta.server.identity;

/** What a hub mainly is. */
public enum HubKind {
    /** Orto-emporio: a grocery. */
    SHOP,
    /** Orto-cucina: a kitchen that also sells. */
    KITCHEN,
    /** Orto-bar: served at the counter and at table. */
    BAR,
    /** Where a buying group picks up its orders. */
    PICKUP_POINT
}
