import type { HttpLimits } from "@bazgasht/notify-http"
import type * as Redacted from "effect/Redacted"

/** How a registry is asked. */
export interface DciOptions extends Partial<HttpLimits> {
  /** The address of the interface, below which it has `/registry/sync/search`. */
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
