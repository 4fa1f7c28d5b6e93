import { quote, type Writer } from "./writer.ts"

/** Whether a number is within limits, without comparisons that always hold. */
export const within = (value: string, low: number, high: number): string => {
  if (low === high) return `${value} === ${low}`
  const above = low === Number.NEGATIVE_INFINITY ? [] : [`${value} >= ${low}`]
  const below = high === Number.POSITIVE_INFINITY ? [] : [`${value} <= ${high}`]
  return [...above, ...below].join(" && ") || `${value} === ${value}`
}

/** Up to so many codes are compared one by one; more are looked up. */
export const fewCodes = 4

/** Whether a code is one of some, compared one by one. */
export const isOneOf = (code: string, codes: Iterable<string>): string =>
  [...codes].map((candidate) => `${code} === ${quote(candidate)}`).join(" || ") || "false"

export const isAmong = (writer: Writer, code: string, codes: ReadonlySet<string>): string =>
  codes.size > fewCodes ? `${writer.constant(codes)}.has(${code})` : isOneOf(code, codes)
