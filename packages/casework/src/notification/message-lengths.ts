import type { Language } from "@bazgasht/rules"
import { isolatingCharacters, mayBeIsolated } from "./isolate-value.ts"
import type { MessageType } from "./message-type.ts"
import { type SmsEncoding, smsParts, smsUnits } from "./sms-parts.ts"
import { countFields, fieldsIn, withoutFields } from "./template-text.ts"

/** How long a text gets. */
export interface MessageLength {
  readonly type: string
  readonly channel: string
  readonly language: Language
  /** The most UTF-16 code units, a subject not counted. */
  readonly characters: number
  /** The encoding and the parts of a short message with the longest values. */
  readonly encoding: SmsEncoding
  readonly parts: number
}

/** A value may always hold a letter that is not in the set of GSM; a part may lose a unit to a character that is not torn. */
const longestParts = (units: number): number =>
  units <= smsUnits.ucs2.alone ? 1 : Math.ceil(units / (smsUnits.ucs2.joined - 1))

/**
 * The most characters and parts that a message of a type comes to, for every channel with a text, in each language, marks of direction
 * around values among them. No message of the type is longer.
 *
 * @example
 * const type: MessageType = {
 *   name: "petition.opened",
 *   fields: { petition: { kind: "text", longest: 20 } },
 *   channels: { sms: { text: text("درخواست {petition} ثبت شد.", "Petition {petition} was entered.") } },
 * }
 * messageLengths(type).map(({ characters, encoding, language, parts }) => [language, characters, encoding, parts])
 * // => [["fa", 38, "ucs2", 1], ["en", 44, "ucs2", 1]]
 */
export const messageLengths = ({ name, fields, channels }: MessageType): ReadonlyArray<MessageLength> =>
  Object.entries(channels).flatMap(([channel, { text }]) =>
    text === undefined
      ? []
      : Object.entries(text).map(([language, words]) => {
          const used = fieldsIn(words)
          const values = used.reduce((sum, field) => {
            const { kind, longest } = fields[field] ?? { kind: "text", longest: 0 }
            const around = mayBeIsolated(words, channel, kind) ? isolatingCharacters : 0
            return sum + (longest + around) * countFields(words, field)
          }, 0)
          const fixed = withoutFields(words)
          const characters = fixed.length + values
          const alone = smsParts(fixed)
          return {
            type: name,
            channel,
            language,
            characters,
            ...(used.length === 0
              ? { encoding: alone.encoding, parts: alone.parts }
              : { encoding: "ucs2" as const, parts: longestParts(characters) }),
          }
        }),
  )
