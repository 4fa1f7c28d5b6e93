/**
 * Storing cases.
 *
 * @module
 */

export type * from "./json.ts"
export * from "./outbox.ts"
export * from "./storage.ts"
export * from "./storage-error.ts"
export * from "./stored-event.ts"
