/**
 * One HTTP exchange of a notifier: it knows whether anything was handed over, and where it may not go.
 *
 * @module
 */

export * from "./exchange.ts"
