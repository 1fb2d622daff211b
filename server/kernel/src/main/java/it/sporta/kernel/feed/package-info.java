/**
 * What flows down to a till: articles and prices, people, stock for the tiles, labels of what the
 * hub made. One request, numbered; a till asks for what changed after the number it has, and says
 * with the same request how far its chain goes, so the answer also acknowledges.
 */
package it.sporta.kernel.feed;
