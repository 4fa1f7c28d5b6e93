import type * as Duration from "effect/Duration"
import type * as Redacted from "effect/Redacted"
import type { Sender } from "./message.ts"

/** How mail is handed over. */
export interface SmtpOptions {
  /** The name of the gateway among others: `smtp` where nothing else is said. */
  readonly name?: string
  readonly host: string
  /** 465 where TLS is spoken from the start, else 587. */
  readonly port?: number
  /**
   * `startTls` where nothing else is said: nothing is sent where the server does not encrypt. `tls` speaks TLS from the start; `none` is for a
   * server on the same machine.
   */
  readonly encryption?: "startTls" | "tls" | "none"
  /** Certificate authorities in PEM, instead of those that Node knows. */
  readonly authorities?: string | ReadonlyArray<string>
  readonly login?: { readonly user: string; readonly password: Redacted.Redacted<string> }
  readonly from: Sender
  /**
   * How long the whole conversation may take: 15 seconds where nothing else is said. The shorter, the more often an outcome is unknown; a
   * dispatcher has to wait longer than this.
   */
  readonly timeout?: Duration.Input
}
