/**
 * Dialog 06, the protocol of scales that compute the price: the till sends the unit price, the
 * scale returns weight and amount. Frames and conversation after the METTLER DIVA service manual
 * (6.1.8) and the Ohaus Aviator 7000 service manual.
 *
 * <p>Promise: a result counts only if it is whole, in kilograms, for the very price asked and with
 * an amount within one cent of weight times price. When the scale asks for the checksum pair of the
 * till's software, the pair and the polynomial come from the configuration: they are a secret of
 * the makers of scale and till.
 */
package it.sporta.hardware.scale.dialog06;
