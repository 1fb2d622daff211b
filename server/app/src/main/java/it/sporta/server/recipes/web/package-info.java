/** The pages of the recipes. */
package it.sporta.server.recipes.web;
