/**
 * Scales of CAS that only weigh. {@link it.sporta.hardware.scale.cas.CasCounter} is the
 * conversation of counter scales (CAS PD-II manual, type 6; also AP-1, Ohaus, Baxtran TEDC1),
 * {@link it.sporta.hardware.scale.cas.CasIndicator} the string of 22 bytes of indicators (CI-600D
 * manual).
 *
 * <p>Promise: frames are measured by their length, because a check character and a lamp byte may be
 * any byte, also one that elsewhere ends a frame.
 */
package it.sporta.hardware.scale.cas;
