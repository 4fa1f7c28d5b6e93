/**
 * Storing cases.
 *
 * @module
 */

export { chain, digestOfMessage } from "./chain.ts"
export * from "./checks.ts"
export * from "./contested-claim.ts"
export * from "./find-among.ts"
export type * from "./json.ts"
export { maxDepth, maxNameBytes } from "./json-flaw.ts"
export * from "./order.ts"
export * from "./outbox.ts"
export * from "./query-cursor.ts"
export * from "./requeue.ts"
export * from "./storage.ts"
export * from "./storage-error.ts"
export * from "./stored-event.ts"
export * from "./uniqueness-claim.ts"
