/** Signatures after the convention of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`. */

import { createHmac } from "node:crypto"

const prefix = "whsec_"

/** The key in a secret: what follows `whsec_` is Base64. `undefined` where it is none, or has less than 24 bytes. */
export const keyOf = (secret: string): Buffer | undefined => {
  const written = secret.startsWith(prefix) ? secret.slice(prefix.length) : secret
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(written)) return undefined
  const key = Buffer.from(written, "base64")
  return key.length < 24 ? undefined : key
}

/** One signature, as it stands in the header. */
export const signatureOf = (key: Buffer, id: string, timestamp: string, body: string): string =>
  `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`, "utf8").digest("base64")}`

/**
 * A key as it stands in the header `webhook-id`: what a header cannot hold is written as in web addresses. So is the full stop, or a key could
 * pretend to hold the time and the beginning of the body, which follow it in what is signed.
 */
export const webhookId = (key: string): string =>
  encodeURIComponent(key.toWellFormed()).replaceAll(".", "%2E")

/** The key that stands in a header; what another sender wrote stays as it is. */
export const keyInId = (id: string): string => {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
