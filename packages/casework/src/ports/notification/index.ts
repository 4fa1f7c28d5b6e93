export type * from "./notice.ts"
export type * from "./notifier.ts"
