package it.sporta.server.identity;

/** What somebody did at the office. */
public enum Deed {
    PERSON_CAME,
    PERSON_RENAMED,
    /** With the hubs whose tills it opens. */
    PIN_GIVEN,
    PERSON_LEFT,
    PERSON_CAME_BACK,
    BECAME_COORDINATOR,
    BECAME_CASHIER,
    /** A one-time code to set a password with. */
    CODE_MADE,
    PASSWORD_SET,
    LOCK_OPENED,
    ORGANISATION_FOUNDED,
    REGIME_ENTERED,
    HUB_OPENED,
    HUB_DESCRIBED,
    /** Goods sold without a lot were given to one; the subject is the document. */
    GOODS_ASSIGNED,
    /** A cycle of a buying group; the subject is the cycle. */
    CYCLE_ANNOUNCED,
    CYCLE_EXTENDED,
    CYCLE_CANCELLED
}
