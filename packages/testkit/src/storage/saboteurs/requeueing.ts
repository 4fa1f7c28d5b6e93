/** Stores that lose what a dispatcher notes, or bring back wrongly what was given up on. */

import type { StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type Saboteur, saboteur } from "./saboteur.ts"

const notes = "what a dispatcher notes comes back with the next claim, apart from the reference"
const again = "what is requeued waits again as if it had never been tried, and comes before what is behind it"
const nothingElse = "nothing else is requeued, and each that is not is named"

type Requeue = NonNullable<StorageAdapter["requeue"]>

const requeueOf = (sound: StorageAdapter): Requeue =>
  sound.requeue ?? (() => Effect.die("the store in memory requeues"))

export const brokenRequeues: ReadonlyArray<Saboteur> = [
  saboteur("forgets what a dispatcher notes", notes, (sound) => ({
    settle: (settlements, now) =>
      sound.settle(
        settlements.map(({ note: _, ...each }) => each),
        now,
      ),
  })),
  saboteur("keeps a note in the place of the reference", notes, (sound) => ({
    settle: (settlements, now) =>
      sound.settle(
        settlements.map(({ note, ...each }) => (note === undefined ? each : { ...each, reference: note })),
        now,
      ),
  })),
  saboteur("brings nothing back, and says that it did", again, () => ({
    requeue: () => Effect.succeed([]),
  })),
  saboteur("brings back the first message only", again, (sound) => ({
    requeue: (ids) => requeueOf(sound)(ids.slice(0, 1)),
  })),
  saboteur("goes on counting the attempts of what was requeued", again, (sound) => {
    const brought = new Set<string>()
    return {
      requeue: (ids) => {
        for (const id of ids) brought.add(id)
        return requeueOf(sound)(ids)
      },
      claim: (claim) =>
        Effect.map(sound.claim(claim), (claimed) =>
          claimed.map((each) => (brought.has(each.id) ? { ...each, attempts: each.attempts + 1 } : each)),
        ),
    }
  }),
  saboteur("does not say what it left", nothingElse, (sound) => ({
    requeue: (ids) => Effect.as(requeueOf(sound)(ids), []),
  })),
  saboteur(
    "brings back without declaring it",
    "only an adapter that declares it brings messages back",
    (sound) => ({ capabilities: { ...sound.capabilities, supportsRequeue: false } }),
  ),
]
