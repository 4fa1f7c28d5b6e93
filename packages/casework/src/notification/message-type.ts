/** Message types: what may be said to people, in which words, over which channel, and by what right. */

import type { Text } from "@bazgasht/rules"

/**
 * A field whose value may leave the house.
 *
 * - `text`: words of one line, such as a name
 * - `code`: a word of the pack's vocabulary, said by its title
 * - `count`, `money`, `day`: as numbers of the rules, said in the digits and the calendar of the language
 * - `link`: a web address, left as it is
 */
export interface MessageField {
  readonly kind: "text" | "code" | "count" | "money" | "day" | "link"
  /** The most characters that its value has in words, in UTF-16 code units. What is longer is refused, never cut. */
  readonly longest: number
}

/** A template that a gateway holds: its name in each language, and its parameters in their order. */
export interface GatewayTemplate {
  readonly name: Text
  readonly parameters: ReadonlyArray<string>
}

/** What a message says over one channel. Fields stand in the texts as `{name}`; no other brace does. */
export interface ChannelContent {
  readonly subject?: Text
  readonly text?: Text
  /** The same words as `text`, held by a gateway that sends nothing else. */
  readonly gatewayTemplate?: GatewayTemplate
  /** The fields that a program gets. */
  readonly data?: ReadonlyArray<string>
}

/** A kind of message. */
export interface MessageType {
  readonly name: string
  /** Everything that may leave; a message with any other parameter is not sent. */
  readonly fields: { readonly [name: string]: MessageField }
  /** What the message may say of amounts and of what is kept inside, and why; without a reason it says nothing of them. */
  readonly discloses?: { readonly [field: string]: Text }
  /** Sent regardless of consent, since a law demands it. */
  readonly required?: boolean
  /**
   * Sent again where it may have been taken already and nobody can say: the recipient would rather read it twice than never. One
   * that is absent is looked at by a human instead.
   */
  readonly mayRepeat?: boolean
  readonly channels: { readonly [channel: string]: ChannelContent }
}

/** Fields that leave only in a message type that says why: these, and every amount of money. */
export const keptInside: ReadonlySet<string> = new Set([
  "offence",
  "offences",
  "sentence",
  "debt",
  "debtAmount",
  "diagnosis",
  "nationalNumber",
])

/** Which kinds of content a message type has for a channel. */
export const contentsOf = ({ text, gatewayTemplate, data }: ChannelContent) => [
  ...(text === undefined ? [] : (["text"] as const)),
  ...(gatewayTemplate === undefined ? [] : (["template"] as const)),
  ...(data === undefined ? [] : (["data"] as const)),
]
