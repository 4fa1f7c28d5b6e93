export * from "./casework.ts"
export type { NotificationOptions } from "./notification-options.ts"
export * from "./open-casework.ts"
