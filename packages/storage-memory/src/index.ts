/**
 * Cases stored in memory.
 *
 * @module
 */

export * from "./memory-storage.ts"
