/** How much: whole thousandths of a unit, never a floating-point number. */
package it.sporta.kernel.quantity;
