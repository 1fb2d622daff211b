/** The one screen of a till that belongs to no hub yet: it asks for the code. */
package it.sporta.till.joining;
