/**
 * Notices as mail over SMTP.
 *
 * @module
 */

export { type SmtpCode, smtpWording } from "./code.ts"
export { messageIdOf } from "./message.ts"
export { smtpNotifier } from "./notifier.ts"
export type { SmtpOptions } from "./options.ts"
