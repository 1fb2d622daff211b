/**
 * Where the journals of the tills arrive. Accept first, interpret second: what comes is checked for
 * chain and signature and stored as it came ({@link it.sporta.server.sync.JournalIntake}); later,
 * at the server's pace and in the order of each till, it is understood and told to whoever listens
 * ({@link it.sporta.server.sync.JournalReader}). An entry that is not understood, or that somebody
 * cannot take, is set aside for a person and holds up nobody. Bytes that are refused are kept.
 *
 * <p><b>Decisions.</b> The usual case, the next entry of a till that is up to date, is one UPDATE
 * that checks and moves the head at once and one INSERT; everything else locks the till's row first
 * and goes by {@link it.sporta.server.sync.Verdicts}. How far was read is a row of its own, moved
 * in the transaction in which the facts were taken. What the tills' feed says comes from the
 * contexts that own it.
 */
package it.sporta.server.sync;
