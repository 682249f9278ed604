/** Where the key of a model's server comes from. A key is never logged, and no text of an object that holds one shows it. */
package dev.cardwire.analyst.model.keys;
