/**
 * Cases stored in memory.
 *
 * @module
 */

export * from "./storage.ts"
