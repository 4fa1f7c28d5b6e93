/**
 * Notices as mail over SMTP.
 *
 * @module
 */

export { messageIdOf } from "./message.ts"
export { type SmtpCode, smtpWording } from "./smtp-code.ts"
export { type SmtpOptions, smtpNotifier } from "./smtp-notifier.ts"
