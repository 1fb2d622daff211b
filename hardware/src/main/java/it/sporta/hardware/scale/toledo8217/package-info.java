/**
 * Toledo 8217, the protocol of scales that only weigh: the till asks {@code W} and computes the
 * price. Frames after the METTLER DIVA service manual (6.1.3, 6.1.4) and Baxtran's TW/VW protocols.
 *
 * <p>Promise: at least 200 ms between commands; without a certificate number in the configuration
 * no weight is given for a sale. The tare is subtracted here, not keyed at the scale: a frame
 * marked net holds a tare the till does not know, so it is refused.
 */
package it.sporta.hardware.scale.toledo8217;
