/**
 * What an answer of your gateway means: whether anybody got the notice, or may still get it.
 *
 * @module
 */

import type { SendResult } from "@bazgasht/casework/ports"
import type { HttpOutcome } from "@bazgasht/notify-http"

/** The gateway's own name of the notice, by which it reports later. */
const referenceIn = (body: string | undefined): { readonly reference?: string } => {
  try {
    const { id } = JSON.parse(body ?? "") as { readonly id?: unknown }
    return typeof id === "string" ? { reference: id } : {}
  } catch {
    return {}
  }
}

/** What became of a notice. A code is a stable word of yours, and holds neither an address nor a word of the notice. */
export const resultOf = (asked: HttpOutcome): SendResult => {
  if (asked.outcome === "unanswered") return { outcome: "unknown", code: "house.unanswered" }
  if (asked.outcome === "notSent")
    return asked.reason === "address"
      ? { outcome: "rejected", code: "house.address" }
      : { outcome: "retryable", code: "house.away" }
  const { after, body, status } = asked
  if (status === 202) return { outcome: "accepted", ...referenceIn(body) }
  if (status === 422) return { outcome: "rejected", code: "house.refused" }
  if (status === 429 || status === 503)
    return { outcome: "retryable", code: "house.busy", ...(after === undefined ? {} : { after }) }
  return { outcome: "unknown", code: "house.unclear" }
}
