/** Benchmarks, and programs that print figures. Nothing of it is shipped, and no other module may use it. */
package dev.cardwire.bench;
