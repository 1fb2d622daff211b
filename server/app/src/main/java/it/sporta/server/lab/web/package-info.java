/** The pages of laboratory and kitchen. */
package it.sporta.server.lab.web;
