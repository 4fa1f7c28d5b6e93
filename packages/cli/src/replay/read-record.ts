import { type FeedEntry, maxPageSize } from "@bazgasht/casework/ports"
import type { Receipt } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Refusal, refusalOfFile, refusalOfJson } from "../case-files/refusal.ts"
import { readJson } from "../json/read-json.ts"
import type { OpenStoreOptions, Platform } from "../platform.ts"

/** A receipt, and the record that holds it. */
export interface Recorded {
  /** Where it stands: `cases[0].routes[3]`, or the place of an event. */
  readonly where: string
  readonly receipt: Receipt
  /** What was recorded beside it. */
  readonly record: { readonly [name: string]: unknown }
}

const texts = [
  "pack",
  "rule",
  "rulesDigest",
  "parametersDigest",
  "factsDigest",
  "dayCount",
  "calendar",
] as const

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isReceipt = (value: unknown): value is Receipt =>
  isObject(value) &&
  texts.every((name) => Object.hasOwn(value, name) && typeof value[name] === "string") &&
  Number.isSafeInteger(value["today"]) &&
  Number.isSafeInteger(value["lawDay"]) &&
  isObject(value["choices"]) &&
  Object.values(value["choices"]).every((option) => typeof option === "string")

/** Every receipt in a document, in the order in which they stand there. */
function* recordedIn(document: unknown, where = ""): Generator<Recorded> {
  if (Array.isArray(document)) {
    for (const [place, item] of document.entries()) yield* recordedIn(item, `${where}[${place}]`)
    return
  }
  if (!isObject(document)) return
  for (const [name, value] of Object.entries(document)) {
    if (isReceipt(value)) yield { where, receipt: value, record: document }
    else yield* recordedIn(value, where === "" ? name : `${where}.${name}`)
  }
}

/** What was recorded, with the calendar of its days. */
export interface DecisionsRecorded {
  readonly recorded: ReadonlyArray<Recorded>
  readonly calendar?: string
}

const ofEvent = (entry: FeedEntry): ReadonlyArray<Recorded> => {
  const place = `${entry.kind}/${entry.subject}@${entry.version}`
  return [...recordedIn(entry.body)].map((each) => ({
    ...each,
    where: each.where === "" ? place : `${place} ${each.where}`,
  }))
}

/** The decisions of a store in the order of its feed; of one case where `only` names it: `leniency/petition-1`. */
export const inStore = Effect.fnUntraced(function* (
  address: string,
  { only, ...options }: OpenStoreOptions & { readonly only?: string },
  platform: Platform,
) {
  const storage = yield* platform.openStore(address, options)
  const recorded: Array<Recorded> = []
  let after = 0
  for (;;) {
    const entries = yield* storage.feed({ after, limit: maxPageSize })
    const last = entries.at(-1)
    if (last === undefined) return { recorded }
    for (const entry of entries)
      if (only === undefined || only === `${entry.kind}/${entry.subject}`) recorded.push(...ofEvent(entry))
    after = last.position
  }
}, Effect.scoped)

export const inFile = (file: string, platform: Platform): Result.Result<DecisionsRecorded, Refusal> =>
  Result.gen(function* () {
    const content = yield* Result.mapError(platform.readText(file), refusalOfFile)
    const { value } = yield* Result.mapError(readJson(content), (error) => refusalOfJson(file, error))
    const calendar = typeof value === "object" && value !== null ? Reflect.get(value, "calendar") : undefined
    return { recorded: [...recordedIn(value)], ...(typeof calendar === "string" ? { calendar } : {}) }
  })
