/**
 * Coop Bilanciai indicators, which only weigh and send one of two strings, by themselves or when
 * asked. After the makers' manuals of D70A, D450, RD52HL and DD700.
 *
 * <p>Promise: the bits of the extended string that only inform forbid no sale; a converter that
 * fails and a weight that the indicator calls invalid do.
 */
package it.sporta.hardware.scale.coop;
