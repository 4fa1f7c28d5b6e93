/**
 * From a committed message to a gateway.
 *
 * @module
 */

export type { BackOff } from "./back-off.ts"
export * from "./catcher.ts"
export * from "./dispatch-code.ts"
export * from "./dispatcher.ts"
export * from "./message-lengths.ts"
export type { ChannelContent, GatewayTemplate, MessageField, MessageType } from "./message-type.ts"
export * from "./message-type-flaws.ts"
export * from "./quiet-hours.ts"
export * from "./receipt-book.ts"
export * from "./recipients.ts"
export * from "./render.ts"
export * from "./router.ts"
export { type SmsEncoding, type SmsParts, smsParts } from "./sms-parts.ts"
