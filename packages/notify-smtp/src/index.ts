/**
 * Notices as mail over SMTP.
 *
 * @module
 */

export { messageIdOf } from "./message.ts"
export { type SmtpCode, smtpWording } from "./smtp-code.ts"
export { smtpNotifier } from "./smtp-notifier.ts"
export type { SmtpOptions } from "./smtp-options.ts"
