import type { StoredMessage } from "../ports/storage/outbox.ts"

/** What a dispatcher notes of a message between two claims. */
export interface DispatchNote {
  /** How many claims had come back when it was written: one more is a dispatcher that was killed, perhaps while it sent. */
  readonly claims: number
  /** How often it was tried to send the message. */
  readonly tries: number
  /** The adapter that is next, or that may have taken it. */
  readonly adapter?: string
  /** Adapters that will never take it. */
  readonly refusedBy?: ReadonlyArray<string>
  /** Since when it may have been taken: milliseconds since 1 January 1970. */
  readonly unknownSince?: number
  /** The reference that the gateway gave nevertheless. */
  readonly reference?: string
}

const none: DispatchNote = { claims: 0, tries: 0 }

/** The note of a message that is not settled. */
export const noteOf = ({ note }: StoredMessage): DispatchNote => {
  if (note === undefined) return none
  try {
    return JSON.parse(note) as DispatchNote
  } catch {
    return none
  }
}

/** A reference of a gateway, if it can be kept: characters that are printed, and not too many. */
export const keptReference = (reference: string | undefined): string | undefined =>
  reference !== undefined && /^[\x20-\x7e]{1,200}$/.test(reference) ? reference : undefined

// A store keeps 512 bytes. A gateway is asked by the key without a reference, and asked again where it refused before.
const fits = (note: DispatchNote): boolean => JSON.stringify(note).length <= 512

/** The note as it is stored: without what does not fit and can be done without. */
export const writtenNote = (note: DispatchNote): string => {
  const { reference, ...unreferenced } = note
  const { refusedBy, ...least } = unreferenced
  return JSON.stringify([note, unreferenced].find(fits) ?? least)
}
