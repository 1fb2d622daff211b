/**
 * Food that leaves without having been sold: how much, of what, why, and where it goes. The
 * destinations are those of the Food Loss and Waste Standard (FLW Protocol, 2016); food given to
 * people is none of them, because it stays food, and is therefore reported apart.
 */
package it.sporta.kernel.waste;
