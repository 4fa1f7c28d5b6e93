/** A store in which cases of every kind have lived for a while. */

import { accessBy, type LifeCycleTypes } from "@bazgasht/casework"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { acceptedIn, runsOf } from "../../../casework/test/life-cycle/laws.ts"
import { callerOf, everything, serve } from "../../../casework/test/services/requests.ts"
import { type ToyStore, toyStore } from "../../../casework/test/services/toy-store.ts"
import { everyKind, type OfKind } from "./every-kind.ts"

/** A case, and what it came to. */
export interface Lived {
  readonly kind: string
  readonly subject: string
  readonly state: LifeCycleTypes["State"]
  readonly people: ReadonlyArray<string>
  readonly parties: ReadonlyArray<{ readonly party: string; readonly id: string }>
  readonly unit: string | undefined
}

/** A store with some cases of every kind, and what they came to. */
export const fill = async (
  seed: number,
  each: number,
): Promise<{ store: ToyStore; lived: ReadonlyArray<Lived> }> => {
  const store = toyStore()
  const lived: Array<Lived> = []
  const live: OfKind = async (kind, tested) => {
    const begun = fc
      .sample(runsOf(tested), { numRuns: 10 * each, seed })
      .filter((run) => acceptedIn(run).length > 0)
    for (const [place, run] of begun.slice(0, each).entries()) {
      const roles = [...new Set(run.turns.map(({ command }) => command.by.role))]
      const access = accessBy(everything(kind.kind, roles, Object.keys(kind.lifeCycle.competences)))
      const service = serve(kind, store, access)
      const subjects = new Set<string>()
      for (const { command } of acceptedIn(run).slice(0, 6)) {
        // Some settings speak of the case by its id, so the first of a kind keeps its own.
        const subject = place === 0 ? command.subject : `${command.subject}-${place}`
        const request = {
          caller: callerOf(command.by.id, command.by.role),
          command: JSON.parse(
            JSON.stringify({ ...command, id: `${kind.kind}-${place}-${command.id}`, subject }),
          ),
          setting: run.setting,
        }
        const answer = await Effect.runPromise(Effect.result(service.handleUnknown(request)))
        if (Result.isSuccess(answer)) subjects.add(subject)
      }
      for (const subject of subjects) {
        const caller = callerOf("person-0", roles[0] ?? "")
        const state = await Effect.runPromise(service.replay({ caller, subject }))
        const { unit } = kind.accessContextOf(state)
        lived.push({
          kind: kind.kind,
          subject,
          state,
          people: kind.peopleOf?.(state) ?? [],
          parties: kind.partiesOf?.(state) ?? [],
          unit,
        })
      }
    }
  }
  for (const kind of Object.values(everyKind)) await kind(live)
  return { store, lived }
}
