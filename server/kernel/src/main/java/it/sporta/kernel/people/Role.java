package it.sporta.kernel.people;

/** What a person may do. Each role may do all that the one before it may. */
public enum Role {
    /** Books and picks up goods of a buying group; works at no till and in no office. */
    MEMBER,
    CASHIER,
    COORDINATOR;

    public boolean covers(Role needed) {
        return ordinal() >= needed.ordinal();
    }
}
