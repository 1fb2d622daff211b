/**
 * MT-SICS, the command set of Mettler Toledo's balances and of those that imitate it; the scale
 * only weighs. After the maker's reference manuals and that of the btek T104.
 *
 * <p>Promise: only an answer marked stable ({@code S S}) is a weight. The weight is net of a tare
 * keyed at the scale, of which the answer does not tell: tares are the till's work.
 */
package it.sporta.hardware.scale.mtsics;
