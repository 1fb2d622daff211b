package it.sporta.server.insight;

import java.util.UUID;

/**
 * Kept stock that the movements do not explain.
 *
 * @param owner of the lot
 * @param hub where it lies, as stock or movements say
 * @param thousandths of the lot's unit, never zero; below it where less is kept than moved
 */
public record Drift(UUID owner, UUID hub, long thousandths) {}
