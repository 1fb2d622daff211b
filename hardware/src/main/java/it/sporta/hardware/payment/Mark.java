package it.sporta.hardware.payment;

/**
 * What tells one result of a terminal from another.
 *
 * @param stan the terminal's running number, six figures
 * @param onlineId the acquirer's number of the transaction
 * @param time {@code DDDHHMM}, day of the year, hour and minute by the host; empty in a refusal
 */
public record Mark(String stan, String onlineId, String time) {}
