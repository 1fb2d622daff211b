package it.sporta.hardware.payment;

import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param confirmation for a frame to be confirmed
 * @param answer for a question that needs no card
 * @param result for the customer to find card and PIN, and the bank to answer
 * @param recovery for a terminal to come back after a lost answer
 * @param quiet behind the last part of a slip
 */
public record Patience(
        Duration confirmation,
        Duration answer,
        Duration result,
        Duration recovery,
        Duration quiet) {
    public static final Patience USUAL =
            new Patience(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(120),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(2));
}
