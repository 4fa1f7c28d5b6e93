import type { HttpLimits } from "@bazgasht/notify-http"
import type * as Redacted from "effect/Redacted"

/** How events are sent. */
export interface WebhookOptions extends Partial<HttpLimits> {
  /** The name of the gateway among others: `webhook` where nothing else is said. */
  readonly name?: string
  /** Who sends, as a URI: the `source` of every event. */
  readonly source: string
  /** The secrets that sign, in Base64, with or without `whsec_`, of at least 24 bytes; several while one is being replaced. */
  readonly secrets: readonly [Redacted.Redacted<string>, ...ReadonlyArray<Redacted.Redacted<string>>]
}
