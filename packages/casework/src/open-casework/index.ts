export type { CaseAcrossKinds, NamedKinds, PlaceAcrossKinds } from "./cases-across-kinds.ts"
export * from "./casework.ts"
export type { CarryingOptions, NotificationOptions } from "./notification-options.ts"
export * from "./open-casework.ts"
