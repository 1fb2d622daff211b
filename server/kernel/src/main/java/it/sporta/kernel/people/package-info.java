/** Who stands at the till: a pseudonym, a name for the screen, a role, and a hash of the PIN. */
package it.sporta.kernel.people;
