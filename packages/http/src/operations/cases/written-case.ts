import type { LifeCycleTypes, PastEvent, VisibleCase } from "@bazgasht/casework"
import { caseSchemasOf, changeDays } from "@bazgasht/casework/law"
import { dayJson } from "@bazgasht/core/json"
import type { Calendar, Day } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import type { AnyKind } from "./served-kind.ts"

/** How the cases of a kind stand in answers. */
export interface CaseWriting {
  readonly state: (visible: VisibleCase<LifeCycleTypes>) => object
  readonly event: (past: PastEvent<LifeCycleTypes>) => object
}

/** Writes the states and events of a kind as their schemas encode them; of a case in part, the fields that its reader may read. */
export const caseWritingOf = (served: AnyKind, days?: Calendar): CaseWriting => {
  const { kind, schemas } = served
  const { event, state } = schemas()
  const [encodeState, encodeEvent] = [Schema.encodeSync(state), Schema.encodeSync(event)]
  const described = days === undefined ? undefined : caseSchemasOf(served)
  const dated = (of: "event" | "state", value: unknown): unknown =>
    days === undefined || described === undefined
      ? value
      : changeDays(described[of], value, (day) => (typeof day === "number" ? dayJson(days, day as Day) : day))
  return {
    state: ({ state: shown, subject, version, whole }) => ({
      kind,
      subject,
      version,
      whole,
      // Of a case in part there is no state to encode; a test holds that the schemas encode each field as itself.
      state: dated("state", whole ? encodeState(shown) : shown),
    }),
    event: ({ event: happened, hash, position }) => ({
      event: dated("event", encodeEvent(happened)),
      position,
      hash,
    }),
  }
}
