/**
 * A store, kinds of cases, access and telling people, wired together in one call.
 *
 * @module
 */

export * from "./casework.ts"
export type { NotificationOptions } from "./notification-options.ts"
export * from "./open-casework.ts"
