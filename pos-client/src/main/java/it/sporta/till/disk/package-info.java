/**
 * Files that are whole or not there, and the lock that keeps a second till out.
 *
 * <p>Promise: a file written here survives a power cut as the old one or the new one, never as half
 * of each; a file that was damaged later says so instead of being believed. A {@link
 * it.sporta.till.disk.KeptList} says when the disk did not take it: what relies on it is not done.
 */
package it.sporta.till.disk;
