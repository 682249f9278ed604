/** Page or entry to text, sentences and facts (numbers, dates). No I/O, and no clock: what is relative is resolved on given times. */
package dev.cardwire.article;
