import type { HttpLimits } from "@bazgasht/notify-http"
import type * as Redacted from "effect/Redacted"
import type { SmsGateway } from "./gateway/sms-gateway.ts"

/** How messages are sent. */
export interface SmsOptions extends Partial<HttpLimits> {
  readonly gateway: SmsGateway
  /** What the gateway keeps secret, by the names that it uses. */
  readonly secrets?: Readonly<Record<string, Redacted.Redacted<string>>>
  /** The line that sends, where the gateway wants to know it. */
  readonly sender?: string
  /** The name of the gateway among others; that of its description where nothing else is said. */
  readonly name?: string
}
