import {
  type ClaimedMessage,
  type MessageSettlement,
  messageStatuses,
  noHash,
  type StorageAdapter,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { behind, message, opening } from "../commits.ts"
import { allCases, allMessages, contentOf } from "../content.ts"
import { broken, equal } from "../expect.ts"
import {
  answersTo,
  caseOf,
  claimFrom,
  commitTo,
  emptyModel,
  heldIn,
  historyOf,
  loadIn,
  type Model,
  messagesIn,
  requeueIn,
  setClaimsIn,
  settleIn,
} from "./model.ts"
import type { Step } from "./steps.ts"

interface Game {
  readonly adapter: StorageAdapter
  readonly model: Model
  /** Every message that was ever claimed, as it was claimed. */
  readonly claimed: Array<ClaimedMessage>
  now: number
  sent: number
}

type StepOf<Name extends Step["do"]> = Extract<Step, { readonly do: Name }>

const commit = (
  game: Game,
  { name, off, events, document, attributes, claims, bases, ...step }: StepOf<"commit">,
) => {
  const current = caseOf(game.model, name)
  const expected = Math.max(0, (current?.version ?? 0) + off)
  const messages = step.messages.map((more, place) => {
    const id = `m-${++game.sent}`
    return message(step.repeats && place === 0 ? "m-1" : id, more)
  })
  const basedOn = bases
    .filter(({ name: { kind, subject } }) => kind !== name.kind || subject !== name.subject)
    .map((each) => ({
      ...each.name,
      version: Math.max(0, (caseOf(game.model, each.name)?.version ?? 0) + each.off),
    }))
  const change = { events, document, attributes, messages, claims, basedOn }
  const asked =
    expected === 0
      ? opening(name, change)
      : behind({ ...name, version: expected, hash: current?.hash ?? noHash, document, attributes }, change)
  return Effect.map(Effect.result(game.adapter.commit(asked)), (result) =>
    equal(
      Result.isSuccess(result) ? result.success : result.failure.code,
      commitTo(game.model, asked),
      "what a commit comes to",
    ),
  )
}

const setClaims = ({ adapter, model }: Game, { claims, name, off }: StepOf<"setClaims">) => {
  const version = Math.max(0, (caseOf(model, name)?.version ?? 1) + off)
  const set = adapter.setClaims ?? broken("the adapter declares claims, and does not set them")
  return Effect.map(Effect.result(set({ ...name, version, claims })), (result) =>
    equal(
      Result.isSuccess(result) ? undefined : result.failure.code,
      setClaimsIn(model, { ...name, version, claims }),
      "what setting claims comes to",
    ),
  )
}

const claim = (game: Game, { owner, later, lasts, limit }: StepOf<"claim">) => {
  game.now += later
  const asked = { owner, now: game.now, until: game.now + lasts, limit }
  return Effect.map(game.adapter.claim(asked), (claimed) => {
    const leases = new Map(claimed.map(({ id, lease }) => [id, lease]))
    equal(
      claimed.map(({ lease: _, ...taken }) => taken),
      claimFrom(game.model, asked, leases),
      "what is claimed",
    )
    game.claimed.unshift(...claimed)
  })
}

const settle = (game: Game, step: StepOf<"settle">) => {
  game.now += step.later
  const waits = step.status === "waiting" || step.status === "unknown"
  const settlements = step.which.flatMap((which): ReadonlyArray<MessageSettlement> => {
    const claimed = game.claimed[which]
    if (claimed === undefined) return []
    return [
      {
        id: claimed.id,
        lease: step.isLeaseWrong ? "another" : claimed.lease,
        status: step.status,
        ...(waits && step.wait !== undefined ? { notBefore: game.now + step.wait } : {}),
        ...(step.reference === undefined
          ? {}
          : { reference: step.reference, note: `note ${step.reference}` }),
      },
    ]
  })
  // A message is settled once in a request.
  const once = settlements.filter(
    ({ id }, place) => settlements.findIndex((other) => other.id === id) === place,
  )
  return Effect.map(game.adapter.settle(once, game.now), (left) =>
    equal(left, settleIn(game.model, once, game.now), "what is not settled"),
  )
}

const take = (game: Game, step: Step): Effect.Effect<void, unknown> => {
  const { adapter, model } = game
  switch (step.do) {
    case "commit":
      return commit(game, step)
    case "setClaims":
      return setClaims(game, step)
    case "heldClaims": {
      const held = adapter.heldClaims ?? broken("the adapter declares claims, and does not list them")
      return Effect.map(held(step.of), (claims) => equal(claims, heldIn(model, step.of), "claims"))
    }
    case "load":
      return step.command === undefined
        ? Effect.map(adapter.load(step.name), (found) => equal(found, caseOf(model, step.name), "case"))
        : Effect.map(adapter.load({ ...step.name, command: step.command }), (found) =>
            equal(found, loadIn(model, step.name, step.command ?? ""), "case with a command"),
          )
    case "history":
      return Effect.map(adapter.history({ ...step.name, after: step.after }), (history) =>
        equal(history, historyOf(model, step.name, step.after), "history"),
      )
    case "feed":
      return Effect.map(adapter.feed({ after: step.after, limit: step.limit }), (feed) =>
        equal(feed, model.feed.slice(step.after, step.after + step.limit), "feed"),
      )
    case "query": {
      const { kind, where, sort, limit } = step
      const query = { kind, where, ...(sort === undefined ? {} : { sort }) }
      return Effect.map(allCases(adapter, query, limit), (cases) =>
        equal(cases, answersTo(model, query), "answers to a query"),
      )
    }
    case "claim":
      return claim(game, step)
    case "settle":
      return settle(game, step)
    case "requeue": {
      const ids = step.which.flatMap((which) => game.claimed[which]?.id ?? [])
      const requeue = adapter.requeue
      return requeue === undefined || adapter.capabilities.supportsRequeue !== true
        ? Effect.void
        : Effect.map(requeue([...new Set(ids)]), (left) =>
            equal(left, requeueIn(model, [...new Set(ids)]), "what is not requeued"),
          )
    }
    case "messages":
      return Effect.map(allMessages(adapter, step.status, step.limit, step.order), (messages) => {
        const expected = messagesIn(model, step.status)
        return equal(messages, step.order === "newestFirst" ? expected.toReversed() : expected, "messages")
      })
  }
}

/** Makes requests one after the other, and at last compares all that is stored. */
export const play = Effect.fnUntraced(function* (
  adapter: StorageAdapter,
  steps: ReadonlyArray<Step>,
): Effect.fn.Return<void, unknown> {
  const game: Game = { adapter, model: emptyModel(), claimed: [], now: 0, sent: 0 }
  for (const step of steps) yield* take(game, step)
  const { feed, cases, outbox } = game.model
  const messages = messageStatuses.flatMap((status) => messagesIn(game.model, status))
  equal(messages.length, outbox.length, "statuses of messages")
  const claims = cases.flatMap((name) => heldIn(game.model, name))
  const content = { events: feed, cases, messages }
  equal(
    yield* contentOf(adapter),
    adapter.capabilities.claims === true ? { ...content, claims } : content,
    "content at last",
  )
})
