/**
 * Reads the tables of the demo data: comma-separated values (RFC 4180) with a line of names on top.
 */
package it.sporta.demo;
