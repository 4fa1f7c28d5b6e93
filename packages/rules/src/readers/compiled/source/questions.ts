import { quote, type Writer } from "./writer.ts"

/** Whether a number is within limits, without asking what always holds. */
export const within = (value: string, low: number, high: number): string => {
  if (low === high) return `${value} === ${low}`
  const above = low === Number.NEGATIVE_INFINITY ? [] : [`${value} >= ${low}`]
  const below = high === Number.POSITIVE_INFINITY ? [] : [`${value} <= ${high}`]
  return [...above, ...below].join(" && ") || `${value} === ${value}`
}

/** Codes up to this number are compared one by one; more are looked up. */
export const fewCodes = 4

/** Whether anything is one of some codes, compared one by one. */
export const isOneOf = (code: string, codes: Iterable<string>): string =>
  [...codes].map((candidate) => `${code} === ${quote(candidate)}`).join(" || ") || "false"

/** Whether anything is one of some codes. */
export const isAmong = (writer: Writer, code: string, codes: ReadonlySet<string>): string =>
  codes.size > fewCodes ? `${writer.constant(codes)}.has(${code})` : isOneOf(code, codes)
