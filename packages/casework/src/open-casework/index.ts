/**
 * A store, kinds of cases, access and telling people, wired together in one call.
 *
 * @module
 */

export * from "./casework.ts"
export * from "./open-casework.ts"
export type { Telling } from "./telling.ts"
