/**
 * TISA, also called 98/99, the protocol of Epelsa and Dibal scales that compute the price: the till
 * sends the unit price, the scale returns weight and amount. After Baxtran's TW/VW protocols, 10.
 *
 * <p>Promise: an answer counts only if it is whole, its check character fits, and its amount is
 * within one cent of weight times price. The protocol has no word for a tare and one single word
 * for all that may be wrong on the plate.
 */
package it.sporta.hardware.scale.tisa;
