/** What is sold: the article's identity, its codes, and what the till must know to sell it. */
package it.sporta.kernel.product;
