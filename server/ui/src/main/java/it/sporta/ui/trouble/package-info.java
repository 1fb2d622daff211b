/**
 * What a person is told when something did not work.
 *
 * <p>A refusal of the business is a {@link it.sporta.ui.trouble.Message}: what happened, what it
 * means, what to do, in the one place every frame keeps for it. An application's mapper for {@code
 * Refused} ends in {@code Message.refusing(Owner.class, refused).answer(422)}; the words stand in
 * the owner's package under the reason ({@code basket.empty=Il cesto è vuoto.}) or, in three
 * sentences, under {@code basket.empty.what}, {@code .means} and {@code .do}. Everything nobody
 * expected ends in {@link it.sporta.ui.trouble.UnexpectedErrors}: an id on the screen, the details
 * in the log, no stack trace outside. Where no resource answers, the status alone gives the {@link
 * it.sporta.ui.trouble.Sentence}.
 */
package it.sporta.ui.trouble;
