/**
 * Gateways of the shapes that are most common in Iran, with templates that the gateway holds: only these go over service lines.
 */

import type { SmsGateway } from "./sms-gateway.ts"

/**
 * Templates at gateways of the shape of Kavenegar (`verify/lookup`). Secret: `key`. Parameters are named `token`, `token2`, `token3`, which hold
 * no spaces, and `token10`, `token20`, which may.
 */
export const kavenegarTemplates: SmsGateway = {
  name: "kavenegar",
  contents: ["template"],
  numbers: "09",
  parameters: ["token", "token2", "token3", "token10", "token20"],
  send: {
    request: {
      method: "POST",
      url: "https://api.kavenegar.com/v1/{secret.key}/verify/lookup.json",
      body: { form: { receptor: "{to}", template: "{template}" }, parameters: true },
    },
    answer: {
      status: ["return", "status"],
      reference: ["entries", 0, "messageid"],
      accepted: [200],
      rejected: [400, 404, 405, 406, 411, 412, 413, 417, 419, 420, 422, 424, 431, 432],
      retryable: [402, 409, 429],
      account: [401, 403, 407, 416, 418, 426, 427, 501],
      http: { retryable: [429], account: [401, 403] },
    },
  },
  receipts: {
    reference: ["messageid"],
    status: ["status"],
    delivered: [10],
    undelivered: [6, 11, 13, 14, 100],
  },
}

/**
 * Templates at gateways of the shape of sms.ir (`send/verify`). Secret: `key`. The name of a template is its number; parameters have the names that
 * the template gives them.
 */
export const smsIrTemplates: SmsGateway = {
  name: "sms.ir",
  contents: ["template"],
  numbers: "09",
  send: {
    request: {
      method: "POST",
      url: "https://api.sms.ir/v1/send/verify",
      headers: { "x-api-key": "{secret.key}" },
      body: {
        json: {
          mobile: "{to}",
          templateId: { $number: "{template}" },
          parameters: { $parameters: { name: "name", value: "value" } },
        },
      },
    },
    answer: {
      status: ["status"],
      reference: ["data", "messageId"],
      accepted: [1],
      rejected: [101, 103, 104, 105, 106, 107, 108, 110, 113, 114, 115, 116, 117],
      retryable: [20],
      account: [10, 11, 12, 13, 14, 102, 118, 119, 123],
      http: { retryable: [429], account: [401] },
    },
  },
  receipts: {
    reference: ["messageId"],
    status: ["deliveryState"],
    delivered: [1],
    undelivered: [2, 4, 6, 7],
  },
}
