/** What a schema cannot see in a gateway: places that nothing fills, a host that a value could change. */

import { placesIn } from "./placeholders.ts"
import type { BodyValue, SmsGateway, SmsRequest } from "./sms-gateway.ts"

const textsIn = (value: BodyValue): ReadonlyArray<string> => {
  if (typeof value === "string") return [value]
  if (typeof value !== "object" || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

/** The texts of a request that may have places. */
const textsOf = ({ url, headers = {}, query = {}, body }: SmsRequest): ReadonlyArray<string> => [
  url,
  ...Object.values(headers),
  ...Object.values(query),
  ...(body === undefined ? [] : "form" in body ? Object.values(body.form) : textsIn(body.json)),
]

const originWith = (url: string, value: string): string | undefined =>
  URL.parse(url.replaceAll(/\{[^}]*\}/g, value))?.origin

const requestProblems = (
  name: string,
  request: SmsRequest,
  known: ReadonlyArray<string>,
): ReadonlyArray<string> => {
  const unknown = textsOf(request)
    .flatMap(placesIn)
    .filter((place) => !known.includes(place) && !place.startsWith("secret."))
    .map((place) => `${name}.request: nothing fills {${place}}; known are ${known.join(", ")} and secret.…`)
  const origin = originWith(request.url, "a")
  const isFixed = origin !== undefined && origin !== "null" && origin === originWith(request.url, "b.c")
  return isFixed
    ? unknown
    : [...unknown, `${name}.request.url: expected a web address with a host that is written out`]
}

/** The names of the secrets that a gateway needs. */
export const secretsOf = ({ send, ask }: SmsGateway): ReadonlyArray<string> => [
  ...new Set(
    [send, ...(ask === undefined ? [] : [ask])]
      .flatMap(({ request }) => textsOf(request))
      .flatMap(placesIn)
      .filter((place) => place.startsWith("secret."))
      .map((place) => place.slice("secret.".length)),
  ),
]

/** Whether a gateway needs to know who sends. */
export const needsSender = ({ send }: SmsGateway): boolean =>
  textsOf(send.request).flatMap(placesIn).includes("sender")

/** What is wrong with a gateway that has the right shape. */
export const gatewayProblems = ({ send, ask, idempotent }: SmsGateway): ReadonlyArray<string> => [
  ...requestProblems("send", send.request, ["to", "text", "template", "sender", "key"]),
  ...(ask === undefined ? [] : requestProblems("ask", ask.request, ["to", "key"])),
  ...(ask !== undefined && !textsOf(ask.request).flatMap(placesIn).includes("key")
    ? ["ask.request: expected {key}: after a time-out there is nothing else to ask by"]
    : []),
  ...((idempotent === true || ask !== undefined) && !textsOf(send.request).flatMap(placesIn).includes("key")
    ? ["send.request: expected {key}: a gateway cannot know a key that it is not given"]
    : []),
]
