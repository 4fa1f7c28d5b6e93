import { canBeTorn, directionOf, isolate } from "@bazgasht/rules/wording"
import type { MessageField } from "./message-type.ts"
import { withoutFields } from "./template-text.ts"

/** The channel on which each invisible character is paid for, and that old phones show. */
const shortChannel = "sms"

/** The characters that isolate a value. */
export const isolatingCharacters = 2

/** Kinds whose values are words or names: they may hold letters of either direction. */
const holdsWords: ReadonlySet<MessageField["kind"]> = new Set(["text", "code"])

/**
 * Whether a value of a kind may be isolated in a text. A link never is: a program that makes it clickable would take the mark for a part
 * of it.
 */
export const mayBeIsolated = (template: string, channel: string, kind: MessageField["kind"]): boolean => {
  if (kind === "link") return false
  return holdsWords.has(kind) || (directionOf(withoutFields(template)) === "rtl" && channel !== shortChannel)
}

/**
 * A value as it stands in a text: isolated in a text from right to left, and wherever it could be laid out in another order than by itself.
 * In a short message only the latter: two characters of seventy are paid for each.
 */
export const valueInText = (
  template: string,
  channel: string,
  kind: MessageField["kind"],
  value: string,
): string => {
  const direction = directionOf(withoutFields(template))
  if (kind === "link") return value
  const always = direction === "rtl" && channel !== shortChannel
  return always || canBeTorn(direction, value) ? isolate(value) : value
}
