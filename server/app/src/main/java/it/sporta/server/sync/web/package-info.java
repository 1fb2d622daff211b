/** Casse: which till was heard when, what it still holds, and what a person must look at. */
package it.sporta.server.sync.web;
