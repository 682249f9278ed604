/** RecapFunction: the recap of a week, made of the rows of its cards. It reads and writes the table, nothing else. */
package dev.cardwire.recap;
