/**
 * Whether what is stored is what was committed.
 *
 * @module
 */

export * from "./broken-record.ts"
export type { FeedMark } from "./feed-walk.ts"
export type { HistoryMark } from "./history-walk.ts"
export * from "./verify.ts"
export type { CaseContent, ContentByKind, ContentOf, KnownKind } from "./verify-case.ts"
export * from "./verify-store.ts"
