/**
 * Notices as signed events for programs.
 *
 * @module
 */

export { type NoticeEvent, readNoticeEvent } from "./notice-event.ts"
export { type VerifyOptions, type VerifyProblem, verifyWebhook } from "./verify.ts"
export { type WebhookCode, webhookWording } from "./webhook-code.ts"
export { type WebhookOptions, webhookNotifier } from "./webhook-notifier.ts"
