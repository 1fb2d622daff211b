/**
 * One whole day of the shipped product: the server, two tills and their benches as processes of
 * their own, a cashier in a real browser and another without, a server that goes away and comes
 * back. In the evening the books of everybody must agree.
 *
 * <p>Decisions: the tests know the product only as people do, by its pages, its papers and, after
 * all is stopped, its files. What a day sold is written down by the test itself, never asked of
 * what it checks.
 */
package it.sporta.day;
