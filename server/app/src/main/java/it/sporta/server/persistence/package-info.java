/**
 * How the house keeps what it knows: one schema on two databases, one clock, one way into a
 * transaction, and what work that comes round again needs: its hours, and that nothing ends it.
 *
 * <p><b>Decisions.</b> An identity is 16 bytes ({@code CHAR(16) FOR BIT DATA} on Derby, {@code
 * BYTEA} on PostgreSQL): less than half the index of its text, in the order of its birth, and the
 * same JDBC calls on both. An instant is a {@code BIGINT} of microseconds since 1970: exact on both
 * and free of every time zone; {@code TIMESTAMP} would lose an hour each autumn. Days are {@code
 * DATE}. Entities are mapped with EclipseLink; what the journal pours in by the thousand goes
 * through {@link it.sporta.server.persistence.Database}, plain statements on the same tables in the
 * same transaction.
 */
package it.sporta.server.persistence;
