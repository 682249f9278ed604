/**
 * The whole system on one machine: the very functions that run in AWS, called through their Lambda entry points with
 * the events that AWS would send, wired by template.yaml. Here live the command line, what stands in for queue,
 * schedules and HTTP API, and nothing that a deployed function needs.
 */
package dev.cardwire.local;
