/** The page of the bar: its tables, what is made to order, the orders of the day. */
package it.sporta.server.bar.web;
