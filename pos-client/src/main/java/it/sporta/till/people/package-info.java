/**
 * Who stands at the till: a PIN alone says it. The till locks itself and keeps the ticket; a change
 * of person keeps it, too. Only pseudonyms enter the journal.
 */
package it.sporta.till.people;
