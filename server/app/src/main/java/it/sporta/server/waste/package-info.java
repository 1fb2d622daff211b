/**
 * Unsold food: what was weighed at the stations, who is given what, and by which paper.
 *
 * <p>It promises that a weighing moves goods once, whatever is sent again; that what nobody weighs
 * by an article is shown as unattributed and never guessed; and that no food past its use-by date
 * gets a paper to be given with (law 166/2016, art. 3; Regulation (EU) 1169/2011, art. 24).
 *
 * <ul>
 *   <li>Goods leave the books when they are weighed, not when the paper is written: that is when
 *       nobody can sell them any more. Until a donation gathers it, what was weighed for people
 *       waits and can still be sent another way; then it is no donation.
 *   <li>The lot that was named goes first, then the one that expires first; food that is thrown
 *       away may be past its use-by date, food that is given may not.
 *   <li>How much was wasted is reckoned in one place ({@link it.sporta.server.waste.Unsold}) and
 *       food waste is what Union law calls so ({@link it.sporta.server.waste.Fate}): whoever shows
 *       the same days shows the same grams. What waits for its paper is not given yet.
 *   <li>A weighing that was a mistake is answered: the goods go back to where they were. Once they
 *       stand on a paper they have left, and a person looks at it.
 * </ul>
 */
package it.sporta.server.waste;
