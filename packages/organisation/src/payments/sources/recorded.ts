/** What every case that asked for money has in common where it records what became of the payment. */

import type { ActingPerson } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import { type LineStatus, lineStatus, type PaymentLine } from "../payment-batch/payment-line.ts"

/** A command without what every command has. */
export type Content<Command> = Command extends { readonly type: string }
  ? Omit<Command, "id" | "subject" | "at" | "by" | "expectedVersion" | "unit" | "cause">
  : never

/** What is to be recorded of the payment of a key. */
export interface Recording<Command> {
  readonly key: string
  readonly content: Content<Command>
}

/** Who records it, and when. */
export interface SourceCommandOptions<Type extends string> {
  /** Id of the batch. With the key of the payment it makes the ids of the commands: given again, each is carried out once. */
  readonly batch: string
  readonly at: Day
  /** Who gives a command: who submits a payment is not who finds out what became of it. */
  readonly by: (type: Type) => ActingPerson
}

/** The commands by which a case records it, in their order. */
export const commandsOf = <Command extends { readonly type: string }>(
  { subject, version }: { readonly subject: string; readonly version: number },
  recordings: ReadonlyArray<Recording<Command>>,
  { at, batch, by }: SourceCommandOptions<Command["type"]>,
): ReadonlyArray<Command> =>
  recordings.map(
    ({ content, key }, place) =>
      ({
        ...content,
        id: `${batch}/${key}/${content.type}`,
        subject,
        at,
        by: by(content.type),
        expectedVersion: version + place,
      }) as unknown as Command,
  )

/** Where the money of a line is, and what was heard last of that: the day, and the reference or the reason of the bank. */
export interface LastHeard {
  readonly status: LineStatus
  readonly on: Day
  readonly reference: string
  readonly reason: string
}

/** What was heard last of where the money of a line is. */
export const lastHeard = (line: PaymentLine): LastHeard => {
  const status = lineStatus(line)
  const last = line.heard.findLast(({ outcome }) => outcome.kind === status)
  const said = { reference: "", reason: "", ...last?.outcome }
  return { status, on: last?.on ?? (0 as Day), reference: said.reference, reason: said.reason }
}
