/** One customer's purchase: made once at the till and never translated on its way to the ledger. */
package it.sporta.kernel.ticket;
