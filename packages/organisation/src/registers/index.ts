/**
 * Registers: dated records of people and bodies, with sources and corrections, from which case files are derived.
 *
 * @module
 */

export {}
