import type { EnrolmentQuestion } from "@bazgasht/casework/registry"
import type { HttpQuestion } from "@bazgasht/notify-http"
import * as Redacted from "effect/Redacted"
import type { DciOptions } from "./options.ts"

const version = "1.0.0"

/** How a search is answered: at once, or later by a message to an address of ours. */
type Mode = { readonly path: "sync/search" } | { readonly path: "search"; readonly callback: string }

/** The text that is signed, of an envelope. */
export const signedTextOf = ({
  header,
  message,
}: {
  readonly header: unknown
  readonly message: unknown
}): string => JSON.stringify({ header, message })

/** The envelope of a search by an identifier: its signature, its header, and its message. */
const envelopeOf = (
  { receiver, recordType, registryType, sender, sign }: DciOptions,
  { identifier, key }: EnrolmentQuestion,
  now: number,
  mode: Mode,
) => {
  const timestamp = new Date(now).toISOString()
  const header = {
    version,
    message_id: key,
    message_ts: timestamp,
    action: "search",
    sender_id: sender,
    ...(mode.path === "search" ? { sender_uri: mode.callback } : {}),
    receiver_id: receiver,
    total_count: 1,
  }
  const message = {
    transaction_id: key,
    search_request: [
      {
        reference_id: key,
        timestamp,
        search_criteria: {
          version,
          ...(registryType === undefined ? {} : { reg_type: registryType }),
          ...(recordType === undefined ? {} : { reg_record_type: recordType }),
          query_type: "idtype-value",
          query: { type: identifier.kind, value: identifier.value },
        },
      },
    ],
  }
  return { signature: sign?.(signedTextOf({ header, message })) ?? "unsigned", header, message }
}

/** The request of a search. */
export const requestOf = (
  options: DciOptions,
  question: EnrolmentQuestion,
  now: number,
  mode: Mode,
): HttpQuestion => ({
  method: "POST",
  url: `${options.url.replace(/\/+$/, "")}/registry/${mode.path}`,
  headers: {
    "content-type": "application/json",
    accept: "application/json",
    ...(options.token === undefined ? {} : { authorization: `Bearer ${Redacted.value(options.token)}` }),
  },
  body: JSON.stringify(envelopeOf(options, question, now, mode)),
})
