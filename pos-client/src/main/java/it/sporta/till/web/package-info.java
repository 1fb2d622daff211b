/**
 * What all screens of the till share: who may ask (this machine only), how a press is answered, how
 * a refusal becomes a sentence, and what the frame shows.
 */
package it.sporta.till.web;
