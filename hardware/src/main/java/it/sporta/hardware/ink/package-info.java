/**
 * Black dots on white paper: bar codes, and letters of our own drawing.
 *
 * <p>Promise: whole numbers only, so the same text is the same dots on every machine.
 *
 * <p>Decision: letters are strokes of a pen in a text file, not a font that is shipped. A Java
 * without a desktop has no fonts, and one that has them draws each release's dots otherwise: what
 * the law asks of a letter's height could not be measured once and for all. Nor does a till start a
 * graphics library to print a label.
 */
package it.sporta.hardware.ink;
