package it.sporta.server.stock;

/**
 * At which step of the hub's work goods moved, as food waste is measured (FUSIONS, 2016; the stages
 * of Delegated Decision (EU) 2019/1597 follow from it: {@link #PROCESSING} is processing and
 * manufacturing; {@link #PREPARATION} and {@link #SERVICE} are restaurants and food services; the
 * others retail and other distribution).
 */
public enum Stage {
    RECEIVING,
    STORAGE,
    /** In the kitchen. */
    PREPARATION,
    SALE,
    /** At the table. */
    SERVICE,
    /** In the laboratory. */
    PROCESSING,
    /** At the buying group's pickup. */
    DISTRIBUTION
}
