/**
 * Notices as SMS, over gateways that are described by data.
 *
 * @module
 */

export { iranianMobile, type NumberForm } from "./address.ts"
export { type SmsCode, smsWording } from "./code.ts"
export { kavenegarTemplates, smsIrTemplates } from "./gateway/gateways.ts"
export { readSmsGateway, SmsGatewayError } from "./gateway/read-sms-gateway.ts"
export { type SmsGateway, smsGatewaySchema } from "./gateway/sms-gateway.ts"
export { smsNotifier } from "./notifier.ts"
export type { SmsOptions } from "./options.ts"
