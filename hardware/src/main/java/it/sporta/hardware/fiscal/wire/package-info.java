/**
 * XML over HTTP, as both families of fiscal printers speak it: one request at a time, each sent
 * once and under a deadline, each answer read whole or not at all.
 *
 * <p>Promise: refused is what surely never began; what was sent and not answered, or answered
 * unreadably, is unknown, and nothing here sends it again. No number is ever made of a broken
 * answer. Each request is in the caller's journal before it leaves.
 *
 * <p>Decisions: the JDK's own HTTP client, asked asynchronously, because its own time limit ends
 * with the headers and a machine may hang in the middle of its answer; it repeats no POST by
 * itself. The JDK's own streaming XML reader, without document types and entities, and without
 * namespaces, since machines forget to declare their prefixes.
 */
package it.sporta.hardware.fiscal.wire;
