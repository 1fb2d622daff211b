/**
 * The door of the office: who may ask for what, log-in and first configuration.
 *
 * <p>Default deny: {@link it.sporta.server.identity.web.Privileges} lists every endpoint with who
 * may use it; one that is not listed answers nobody, and a test finds it.
 */
package it.sporta.server.identity.web;
