package it.sporta.server.stock;

/** At which step of the hub's work goods moved, as food waste is measured (FUSIONS, 2016). */
public enum Stage {
    RECEIVING,
    STORAGE,
    PREPARATION,
    SALE,
    SERVICE
}
