/**
 * Reads template.yaml, as far as a local run goes by it: functions, variables, schedules, triggers, names. What the
 * template uses and this package does not know is an error that names it, never a silent gap.
 */
package dev.cardwire.local.template;
