import type { Language } from "@bazgasht/rules"
import type { Json } from "../storage/json.ts"

/**
 * What a notice says.
 *
 * - `text`: words, for a gateway that sends what it is given
 * - `template`: the name of a template that the gateway holds, with its parameters in their order: many gateways send nothing else
 * - `data`: an event for a program
 */
export type NoticeContent =
  | { readonly kind: "text"; readonly subject?: string; readonly text: string }
  | {
      readonly kind: "template"
      readonly template: string
      readonly parameters: ReadonlyArray<readonly [name: string, value: string]>
    }
  | { readonly kind: "data"; readonly type: string; readonly data: Json }

/** One message, rendered. */
export interface Notice {
  /** Unique among all messages: a gateway that knows idempotency sends the same key once. */
  readonly key: string
  readonly channel: string
  /** The address in the form of the channel: a mail address, a telephone number in the form +98…, a web address. */
  readonly to: string
  readonly language: Language
  readonly content: NoticeContent
}
