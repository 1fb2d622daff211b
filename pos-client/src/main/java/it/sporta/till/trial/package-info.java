/**
 * One look at a device with settings that are not in force yet: what was sent, what came, and what
 * that means.
 *
 * <p>Promise: whatever uses the same port stands aside for that moment and comes back; a trial ends
 * by itself; only what a driver understood as a whole counts as an answer. Where nothing or garbage
 * comes, a few other settings that such devices usually have are tried, and only offered.
 */
package it.sporta.till.trial;
