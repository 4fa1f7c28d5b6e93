/** Stores that give messages to the wrong dispatcher, at the wrong time, or twice. */

import type { ClaimedMessage, MessageSettlement, OutboxClaim, StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { listed, type Sabotage, type Saboteur, saboteurs } from "./saboteur.ts"

const settling =
  (change: (settlement: MessageSettlement) => MessageSettlement): Sabotage =>
  (sound) => ({ settle: (settlements, now) => sound.settle(settlements.map(change), now) })

const claiming =
  (change: (claim: OutboxClaim) => OutboxClaim): Sabotage =>
  (sound) => ({ claim: (claim) => sound.claim(change(claim)) })

const claimed =
  (change: (messages: ReadonlyArray<ClaimedMessage>) => ReadonlyArray<ClaimedMessage>): Sabotage =>
  (sound) => ({ claim: (claim) => Effect.map(sound.claim(claim), change) })

export const brokenOutboxes: ReadonlyArray<Saboteur> = saboteurs({
  "dispatchers that claim at the same time never take the same message": {
    "gives a message to everybody who asks in the same moment": (sound) => {
      let given: ReadonlyArray<ClaimedMessage> = []
      let at: number | undefined
      return {
        claim: (claim) =>
          Effect.gen(function* () {
            const messages = yield* sound.claim(claim)
            if (at !== claim.now) given = messages
            at = claim.now
            return messages.length > 0 ? messages : given.slice(0, claim.limit)
          }),
      }
    },
    "gives claims back as soon as they are given": (sound) => ({
      claim: (claim) =>
        Effect.tap(sound.claim(claim), (claimed) =>
          sound.settle(
            claimed.map(({ id, lease, status }) => ({ id, lease, status })),
            claim.now,
          ),
        ),
    }),
  },
  "a claim runs out, and then the message is another's": {
    "lets a claim run out a moment too early": claiming((claim) => ({
      ...claim,
      until: Math.max(claim.now + 1, claim.until - 1),
    })),
    "lets no claim run out": claiming((claim) => ({
      ...claim,
      until: claim.until > claim.now ? 2 ** 50 : claim.until,
    })),
    "does not count attempts": claimed((messages) =>
      messages.map((message) => ({ ...message, attempts: 1 })),
    ),
  },
  "a wrong lease settles nothing, and says so for each message": {
    "settles whatever the lease": (sound) => {
      const leases = new Map<string, string>()
      return {
        claim: (claim) =>
          Effect.tap(sound.claim(claim), (claimed) =>
            Effect.sync(() => {
              for (const { id, lease } of claimed) leases.set(id, lease)
            }),
          ),
        settle: (settlements, now) =>
          sound.settle(
            settlements.map((each) => ({ ...each, lease: leases.get(each.id) ?? each.lease })),
            now,
          ),
      }
    },
    "says that everything was settled": (sound) => ({
      settle: (settlements, now) => Effect.map(sound.settle(settlements, now), () => []),
    }),
    "settles nothing where one of the leases is wrong": (sound) => {
      const leases = new Set<string>()
      return {
        claim: (claim) =>
          Effect.tap(sound.claim(claim), (claimed) =>
            Effect.sync(() => {
              for (const { id, lease } of claimed) leases.add(`${id} ${lease}`)
            }),
          ),
        settle: (settlements, now) => {
          const wrong = settlements.filter(({ id, lease }) => !leases.has(`${id} ${lease}`))
          return wrong.length > 0 ? Effect.succeed(wrong.map(({ id }) => id)) : sound.settle(settlements, now)
        },
      }
    },
  },
  "a claim that has run out settles nothing, even where nobody has taken the message over": {
    "settles by claims that have run out": (sound) => ({
      settle: (settlements) => sound.settle(settlements, 0),
    }),
  },
  "messages of a queue are claimed one behind the other": {
    "gives all messages of a queue at once": (sound) => ({
      claim: (claim) =>
        Effect.gen(function* () {
          const taken: Array<ClaimedMessage> = []
          while (taken.length < claim.limit) {
            const [next] = yield* sound.claim({ ...claim, limit: 1 })
            if (next === undefined) break
            taken.push(next)
            // What comes behind it is free in the sound store then.
            yield* sound.settle([{ id: next.id, lease: next.lease, status: "accepted" }], claim.now)
          }
          return taken
        }),
    }),
  },
  "a message holds back none of its case to another recipient or over another channel": {
    "holds back a case behind its first message": claimed((messages) =>
      messages.filter(
        ({ kind, subject }, place) =>
          messages.findIndex((other) => other.kind === kind && other.subject === subject) === place,
      ),
    ),
  },
  "what waits again, or is unknown, is claimed again when it is due, before what comes behind it": {
    "takes an unknown message for an accepted one": settling((each) =>
      each.status === "unknown" ? { ...each, status: "accepted" } : each,
    ),
    "tries again at once": settling(({ notBefore: _, ...each }) => each),
    "forgets what a gateway said": settling(({ reference: _, ...each }) => each),
  },
  "whatever settles a message lets the next of its queue go": {
    "keeps a queue behind a parked message": (sound) => {
      const stuck = new Set<string>()
      const parked = new Set<string>()
      const cases = new Map<string, string>()
      return {
        claim: (claim) =>
          Effect.map(sound.claim(claim), (claimed) => {
            for (const { id, subject } of claimed) cases.set(id, subject)
            return claimed.filter(({ subject }) => !stuck.has(subject))
          }),
        settle: (settlements, now) => {
          for (const { id, status } of settlements) if (status === "parked") parked.add(id)
          for (const id of parked) stuck.add(cases.get(id) ?? "")
          return sound.settle(settlements, now)
        },
      }
    },
  },
  "a message is not claimed before its time, nor is what comes behind it, urgent or not": {
    "sends before the time": (sound) => ({
      claim: (claim) => sound.claim({ ...claim, now: claim.now + 10_000, until: claim.until + 10_000 }),
      settle: (settlements, now) => sound.settle(settlements, now + 10_000),
    }),
  },
  "messages of a status are listed page by page, oldest first": {
    "lists the newest messages first": listed((messages) => messages.toReversed()),
  },
  "messages of a status are listed newest first where that is asked for": {
    "lists the oldest first whatever is asked": (sound) => ({
      messages: ({ order: _, ...page }) => sound.messages(page),
    }),
    "turns pages of the oldest round": (sound) => ({
      messages: ({ order, ...page }) =>
        Effect.map(sound.messages(page), (messages) =>
          order === "newestFirst" ? messages.toReversed() : messages,
        ),
    }),
  },
})

// Stores that lose what a dispatcher notes, or bring back wrongly what was given up on.

type Requeue = NonNullable<StorageAdapter["requeue"]>

const requeueOf = (sound: StorageAdapter): Requeue =>
  sound.requeue ?? (() => Effect.die("the store in memory requeues"))

export const brokenRequeues: ReadonlyArray<Saboteur> = saboteurs({
  "what a dispatcher notes comes back with the next claim, apart from the reference": {
    "forgets what a dispatcher notes": settling(({ note: _, ...each }) => each),
    "keeps a note in the place of the reference": settling(({ note, ...each }) =>
      note === undefined ? each : { ...each, reference: note },
    ),
  },
  "what is requeued waits again as if it had never been tried, and comes before what is behind it": {
    "brings nothing back, and says that it did": () => ({
      requeue: () => Effect.succeed([]),
    }),
    "brings back the first message only": (sound) => ({
      requeue: (ids) => requeueOf(sound)(ids.slice(0, 1)),
    }),
    "goes on counting the attempts of what was requeued": (sound) => {
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
    },
  },
  "nothing else is requeued, and each that is not is named": {
    "does not say what it left": (sound) => ({
      requeue: (ids) => Effect.as(requeueOf(sound)(ids), []),
    }),
  },
  "only an adapter that declares it brings messages back": {
    "brings back without declaring it": (sound) => ({
      capabilities: { ...sound.capabilities, supportsRequeue: false },
    }),
  },
})
