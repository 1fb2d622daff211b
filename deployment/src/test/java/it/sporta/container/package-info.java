/** What only the server itself can prove: the shipped application in the shipped WildFly. */
package it.sporta.container;
