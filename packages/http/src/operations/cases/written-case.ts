import type { LifeCycleTypes, PastEvent, VisibleCase } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import type { AnyKind } from "./served-kind.ts"

/** How the cases of a kind stand in answers. */
export interface CaseWriting {
  readonly state: (visible: VisibleCase<LifeCycleTypes>) => object
  readonly event: (past: PastEvent<LifeCycleTypes>) => object
}

/** Writes the states and events of a kind as their schemas encode them; of a case in part, the fields that its reader may read. */
export const caseWritingOf = ({ kind, schemas }: AnyKind): CaseWriting => {
  const { event, state } = schemas()
  const [encodeState, encodeEvent] = [Schema.encodeSync(state), Schema.encodeSync(event)]
  return {
    state: ({ state: shown, subject, version, whole }) => ({
      kind,
      subject,
      version,
      whole,
      // Of a case in part there is no state to encode; a test holds that the schemas encode each field as itself.
      state: whole ? encodeState(shown) : shown,
    }),
    event: ({ event: happened, hash, position }) => ({ event: encodeEvent(happened), position, hash }),
  }
}
