/**
 * Whether what is stored is what was committed.
 *
 * @module
 */

export * from "./broken-record.ts"
export { type FeedMark, type FeedWalk, feedWalk } from "./feed-walk.ts"
export { type HistoryMark, historyWalk } from "./history-walk.ts"
export * from "./verify.ts"
export type * from "./verify-case.ts"
export * from "./verify-store.ts"
export type { Walk } from "./walk.ts"
