/**
 * The ports: what a store of cases and a notification gateway have to do, and the checks that every adapter shares.
 *
 * @module
 */

// All that an adapter needs stands here, so that it depends on this package alone.
export { canonicalJson, type Text, text } from "@bazgasht/rules"
export { type BatchOptions, inBatches } from "./batching/in-batches.ts"
export * from "./ports/notification/index.ts"
export * from "./ports/storage/index.ts"
