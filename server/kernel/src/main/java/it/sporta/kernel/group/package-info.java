/**
 * What a buying group's goods need on both sides of the journal: by which steps a member books, and
 * what a scale at the pickup point said of a delivery.
 */
package it.sporta.kernel.group;
