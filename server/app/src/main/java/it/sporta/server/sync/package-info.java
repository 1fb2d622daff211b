/**
 * Where the journals of the tills arrive. Accept first, interpret second: what comes is checked for
 * chain and signature and stored as it came ({@link it.sporta.server.sync.JournalIntake}); later,
 * at the server's pace and in the order of each till, it is understood and told to whoever listens
 * ({@link it.sporta.server.sync.JournalReader}). An entry that is not understood, that names a hub
 * not its till's own, or that somebody cannot take, is set aside for a person and holds up nobody.
 * What a till of the house signed and the journal refused is kept; what nobody signed is measured.
 * Only when a till's refused entries fill its room is one not kept: the answer says {@code "kept":
 * false} beside the verdict, and the till offers it again later. A person who deals with what is
 * there makes room.
 *
 * <p><b>Decisions.</b> The usual case, the next entry of a till that is up to date, is one UPDATE
 * that checks and moves the head at once and one INSERT; everything else locks the till's row first
 * and goes by {@link it.sporta.server.sync.Verdicts}. How far was read is a row of its own, moved
 * in the transaction in which the facts were taken. What the tills' feed says comes from the
 * contexts that own it.
 *
 * <p>Every signature is checked before its entry is stored, also inside a batch, where the last one
 * would vouch for the chain. It costs a fifth to a third of the intake; but a wrong one that was
 * stored could never be answered again, and whoever exports or checks the journal asks for each.
 *
 * <p>A moment is not an entry's fault. A transaction that ran out of time, a pool without
 * connections, an {@code Error}: the till waits, in order, with growing pauses, and only after
 * {@value it.sporta.server.sync.Tries#MOST} tries a person is asked. While the database itself is
 * away nobody is blamed, however long.
 *
 * <p>What was set aside is settled once ({@link it.sporta.server.sync.SetAside}), under the same
 * claim as the reading, so it is told at most once, late, behind entries that its till made after
 * it. A sale beside the chain (a fork, a replaced device) is posted only by a coordinator's yes
 * ({@link it.sporta.server.sync.RefusedEntries}); its ticket's id keeps it from being posted twice,
 * and it shares its place, till, epoch and sequence, with the entry that the chain has there.
 */
package it.sporta.server.sync;
