import type { HttpLimits } from "@bazgasht/notify-http"
import type * as Duration from "effect/Duration"
import type * as Redacted from "effect/Redacted"
import type { OpenQuestions } from "./open-questions.ts"

/** How a registry is asked. */
export interface DciOptions extends Partial<HttpLimits> {
  /** The address of the interface, below which it has `/registry/sync/search` and `/registry/search`. */
  readonly url: string
  /** Code of the agency, as answers name it. */
  readonly source: string
  /** The ids under which the two systems know each other. */
  readonly sender: string
  readonly receiver: string
  /** The types that the registry gives its entries, where it asks for them: `ns:org:RegistryType:IBR`, `IBRRecord`. */
  readonly registryType?: string
  readonly recordType?: string
  /** Sent as a bearer token. */
  readonly token?: Redacted.Redacted<string>
  /** The signature of header and message, given as the text that is signed. Absent: the envelope says that it is unsigned. */
  readonly sign?: (signed: string) => string
}

/** How a registry is asked that answers later, by a message of its own. */
export interface DciCallbackOptions extends DciOptions {
  /** The address at which it reaches `receive`: it goes with every question. */
  readonly callback: string
  /** Whether a signature is the registry's, of header and message as the text that `sign` is given too; `false` also for what is no signature at all. */
  readonly verify: (signature: string, signed: string) => boolean
  /** How long after the question an answer may come; what comes later is refused. */
  readonly deadline: Duration.Input
  /** Where questions wait for their answers. */
  readonly questions: OpenQuestions
}
