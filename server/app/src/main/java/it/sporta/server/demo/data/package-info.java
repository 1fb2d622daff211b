/**
 * The demo's tables as they stand in its directory: read wholly and checked against each other
 * before anybody uses a row.
 *
 * <p>A table that cannot be right is refused with one sentence that names file and row ({@link
 * it.sporta.server.demo.data.BadRow}). Commons CSV reads the files, because quotes and row numbers
 * are a settled matter; what the fields mean is checked here.
 */
package it.sporta.server.demo.data;
