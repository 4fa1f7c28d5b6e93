/**
 * Notices as SMS, over gateways that are described by data.
 *
 * @module
 */

export { kavenegarTemplates, smsIrTemplates } from "./gateways.ts"
export { iranianMobile, type NumberForm } from "./mobile-number.ts"
export { readSmsGateway, SmsGatewayError } from "./read-sms-gateway.ts"
export { type SmsCode, smsWording } from "./sms-code.ts"
export { type SmsGateway, smsGatewaySchema } from "./sms-gateway.ts"
export { type SmsOptions, smsNotifier } from "./sms-notifier.ts"
