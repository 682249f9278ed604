/** Runs a function's built artefact under Amazon's own Lambda runtime client, without Lambda. For tests. */
package dev.cardwire.local.runtime;
