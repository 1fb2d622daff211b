/**
 * The drawer's shift: opened with a float a person counted, closed with a count. What the drawer
 * should hold is counted float plus cash kept from sales. Shifts live in the journal, so they
 * survive a restart; a sum kept now and then only spares reading a long day again. A closing never
 * fails because of a difference, it names it.
 */
package it.sporta.till.cash;
