/**
 * Dini Argeo indicators, which only weigh: commands in capitals, answers of fields with commas
 * between them. After the makers' manuals of the DGT and 3590 series.
 *
 * <p>Promise: fields are told apart by their commas, never by columns, whose widths differ between
 * models; a weight counts in kilograms, grams or tonnes; what is measured in volts or in points of
 * the converter is no weight.
 */
package it.sporta.hardware.scale.diniargeo;
