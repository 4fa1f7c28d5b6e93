import { failure } from "@bazgasht/casework"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { smsWording } from "../code.ts"
import { gatewayProblems } from "./gateway-problems.ts"
import { type SmsGateway, smsGatewaySchema } from "./sms-gateway.ts"

/** A document that describes no gateway. */
export class SmsGatewayError extends /* @__PURE__ */ failure<SmsGatewayError>()("SmsGatewayError", {
  sentences: {
    "sms.gateway": smsWording("sms.gateway").en,
  },
  params: {
    /** What was expected where, for a developer. */
    problems: Schema.Array(Schema.String),
  },
}) {}

/**
 * Reads a gateway from a document, every problem at once.
 *
 * @example
 * const gateway = readSmsGateway(JSON.parse(document))
 */
export const readSmsGateway = (document: unknown): Result.Result<SmsGateway, SmsGatewayError> => {
  const read = Schema.decodeUnknownResult(smsGatewaySchema)(document, {
    errors: "all",
    onExcessProperty: "error",
  })
  if (Result.isFailure(read)) {
    return Result.fail(
      new SmsGatewayError({ code: "sms.gateway", params: { problems: String(read.failure).split("\n") } }),
    )
  }
  const problems = gatewayProblems(read.success)
  return problems.length === 0
    ? Result.succeed(read.success)
    : Result.fail(new SmsGatewayError({ code: "sms.gateway", params: { problems } }))
}
