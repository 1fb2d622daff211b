/**
 * Toledo 8217, the protocol of scales that only weigh: the till asks {@code W} and computes the
 * price. Frames after the METTLER DIVA service manual (6.1.3, 6.1.4) and Baxtran's TW/VW protocols.
 *
 * <p>Promise: at least 200 ms between commands; a frame marked net holds a tare the till does not
 * know, so it is no load to sell by.
 */
package it.sporta.hardware.scale.toledo8217;
