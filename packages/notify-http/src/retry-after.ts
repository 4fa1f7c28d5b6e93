/** The header `Retry-After` (RFC 9110, 10.2.3): seconds, or a date. */

const day = 86_400_000

/** How long to wait, in milliseconds; at most a day, so that nobody else puts a notice off for ever. */
export const retryAfter = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined) return undefined
  const text = header.trim()
  const wait = /^\d{1,10}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), day)
}
