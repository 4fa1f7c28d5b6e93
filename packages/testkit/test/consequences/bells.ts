/**
 * Kinds of cases for consequences: a bell is rung, and every lamp of its keeper that burns counts the ring; a book is opened for the
 * ring, and an opened book puts out the lamp that is named in it.
 *
 * @module
 */

import {
  type AnySetting,
  accessBy,
  caseKindOf,
  defineProtocol,
  type LifeOf,
  lifeCycleOf,
  type Roles,
  refusing,
  schemasOf,
} from "@bazgasht/casework"
import { type ConsequenceOptions, defineConsequence } from "@bazgasht/casework/consequences"
import { type Day, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

interface Setting extends AnySetting {
  readonly terms: { readonly keepers: Roles; readonly judges: Roles }
}

const keeper = () => ({ keeper: Schema.NonEmptyString })

const bellProtocol = defineProtocol({
  stages: { hung: () => ({ ...keeper(), rings: Schema.Natural }) },
  events: { hung: keeper, rung: () => ({ lamp: Schema.optionalKey(Schema.NonEmptyString) }) },
  participations: [],
  commands: {
    hang: { takes: keeper, permission: "keepers", from: "none", event: "hung", to: "hung" },
    /** The name of a lamp that is to be put out by it, if there is one. */
    ring: {
      takes: () => ({ lamp: Schema.optionalKey(Schema.NonEmptyString) }),
      permission: "keepers",
      moves: { from: "hung", event: "rung" },
    },
  },
  refusals: () => ({}),
})
interface BellLife extends LifeOf<typeof bellProtocol, Setting> {}

const lampProtocol = defineProtocol({
  stages: {
    burning: () => ({ ...keeper(), counted: Schema.Natural }),
    dark: () => ({ ...keeper(), counted: Schema.Natural }),
  },
  events: { made: keeper, counted: () => ({}), putOut: () => ({}), lit: () => ({}), inspected: () => ({}) },
  participations: ["inspector"],
  commands: {
    make: { takes: keeper, permission: "keepers", from: "none", event: "made", to: "burning" },
    count: { permission: "keepers", moves: { from: "burning", event: "counted" } },
    putOut: { permission: "keepers", from: "burning", event: "putOut", to: "dark" },
    light: { permission: "keepers", from: "dark", event: "lit", to: "burning" },
    inspect: {
      permission: "judges",
      separateFrom: ["inspector"],
      participation: "inspector",
      moves: { from: "burning", event: "inspected" },
    },
  },
  attributes: { keeper: { type: "identifier", at: "keeper" } },
  refusals: () => ({ "oil.missing": {} }),
})
interface LampLife extends LifeOf<typeof lampProtocol, Setting> {}

const bookProtocol = defineProtocol({
  stages: { open: () => ({ ...keeper(), lamp: Schema.optionalKey(Schema.NonEmptyString) }) },
  events: { opened: () => ({ ...keeper(), lamp: Schema.optionalKey(Schema.NonEmptyString) }) },
  participations: [],
  commands: {
    open: {
      takes: () => ({ ...keeper(), lamp: Schema.optionalKey(Schema.NonEmptyString) }),
      permission: "keepers",
      moves: { from: "none", event: "opened", to: "open" },
    },
  },
  attributes: { keeper: { type: "identifier", at: "keeper" } },
  refusals: () => ({}),
})
interface BookLife extends LifeOf<typeof bookProtocol, Setting> {}

/** No lamp counts more rings than this: then its oil is used up, and the command is refused. */
const oil = 3

const refuse = refusing<LampLife["Refusal"]>()
const none = () => []

const bells = caseKindOf(bellProtocol, {
  kind: "bell",
  lifeCycle: lifeCycleOf<BellLife>(bellProtocol, {
    beneficiariesOf: none,
    guards: { hang: "carry", ring: "carry" },
    steps: { hung: () => ({ rings: 0 }), rung: ({ rings }) => ({ rings: rings + 1 }) },
  }),
  schemas: schemasOf<BellLife>(bellProtocol),
})

const lamps = caseKindOf(lampProtocol, {
  kind: "lamp",
  lifeCycle: lifeCycleOf<LampLife>(lampProtocol, {
    beneficiariesOf: none,
    guards: {
      make: "carry",
      count: ({ state: { counted } }) => (counted < oil ? Result.void : refuse("oil.missing", "type", {})),
      putOut: "carry",
      light: "carry",
      inspect: "carry",
    },
    steps: {
      made: () => ({ counted: 0 }),
      counted: ({ counted }) => ({ counted: counted + 1 }),
      putOut: "carry",
      lit: () => ({ counted: 0 }),
      inspected: "carry",
    },
  }),
  schemas: schemasOf<LampLife>(lampProtocol),
})

const books = caseKindOf(bookProtocol, {
  kind: "book",
  lifeCycle: lifeCycleOf<BookLife>(bookProtocol, {
    beneficiariesOf: none,
    guards: { open: "carry" },
    steps: { opened: "carry" },
  }),
  schemas: schemasOf<BookLife>(bookProtocol),
})

export const kinds = { bells, lamps, books } as const

const onDuty = { person: "onDuty", role: "keeper" } as const

export const countRing = defineConsequence({
  name: "ring.count",
  title: text("شمارش زنگ", "the ring is counted"),
  of: { kind: bells, events: ["rung"] },
  carries: (_, state) => (state.stage === "none" ? undefined : { keeper: state.keeper }),
  gives: { kind: lamps, command: "count" },
  to: ({ keeper }) => ({ where: { keeper } }),
  brings: () => ({}),
  by: onDuty,
})

export const openBook = defineConsequence({
  name: "ring.openBook",
  title: text("گشودن دفتر", "a book is opened"),
  of: { kind: bells, events: ["rung"] },
  carries: ({ lamp }, state) => {
    if (state.stage === "none" || lamp === undefined) return undefined
    return { keeper: state.keeper, lamp }
  },
  gives: { kind: books, command: "open" },
  to: () => ({ opens: true }),
  brings: ({ keeper, lamp }) => ({ keeper, lamp }),
  by: { person: "causer", role: "keeper" },
})

const putOutLamp = defineConsequence({
  name: "book.putOut",
  title: text("خاموش کردن چراغ", "the lamp is put out"),
  of: { kind: books, events: ["opened"] },
  carries: ({ lamp }) => (lamp === undefined ? undefined : { lamp }),
  gives: { kind: lamps, command: "putOut" },
  to: ({ lamp }) => ({ subject: lamp }),
  brings: () => ({}),
  by: onDuty,
})

export const declared = [countRing, openBook, putOutLamp] as const

export const setting: Setting = {
  policyDigest: "policy-1",
  terms: { keepers: ["keeper"], judges: ["judge"] },
}

export const keeperCaller = { person: "keeper-1", linked: [], offices: [{ role: "keeper" }] } as const

const whole = { to: ["keeper"], relation: "any", see: "whole" } as const
/** The keeper may do everything, and no one else anything. */
export const access = accessBy({
  grants: [
    { ...whole, kinds: ["bell"], do: ["hang", "ring"] },
    { ...whole, kinds: ["lamp"], do: ["make", "count", "putOut", "light", "inspect"] },
    { ...whole, kinds: ["book"], do: ["open"] },
  ],
})

/** Everything of them, with a keeper who is always on duty. */
export const consequences: ConsequenceOptions = {
  declared,
  officers: { find: () => Effect.succeed(keeperCaller) },
  settingOf: () => setting,
}

/** What every command of the keeper has. */
export const given = (id: string, subject: string, expectedVersion: number) => ({
  id,
  subject,
  expectedVersion,
  at: 100 as Day,
  by: { id: keeperCaller.person, role: "keeper" },
})
