/**
 * Notices as signed events for programs.
 *
 * @module
 */

export { type WebhookCode, webhookWording } from "./code.ts"
export { type NoticeEvent, readNoticeEvent } from "./message.ts"
export { webhookNotifier } from "./notifier.ts"
export type { WebhookOptions } from "./options.ts"
export { type VerifyOptions, type VerifyProblem, verifyWebhook } from "./verify.ts"
