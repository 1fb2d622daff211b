/**
 * Puts the parts together for an application that runs outside the application server. It knows
 * every other package here, and none of them knows it.
 */
package it.sporta.ui.application;
