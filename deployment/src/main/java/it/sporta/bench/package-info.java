/**
 * The device bench: a wooden counter in the browser with a printer, a scale, a drawer and a
 * scanner, each at the far end of a pseudo-terminal. For demonstration and training; a till opens
 * these devices as it opens real ones.
 *
 * <p>Promise: what is shown is what the devices hold; pages and devices share no other state. Each
 * device's fragment asks again with the version it shows and gets an answer only when there is a
 * newer one.
 *
 * <p>Decisions: bound to the loopback, and only for its own host name, so that no page elsewhere
 * can reach it by another name (DNS rebinding). Everything works by click and by keyboard; dragging
 * comes on top.
 */
package it.sporta.bench;
