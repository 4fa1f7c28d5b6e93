/**
 * Enterprise: capacities of prisons, proposals of investors, wages and accidents at work.
 *
 * @module
 */

export {}
