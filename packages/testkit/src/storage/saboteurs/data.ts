/** Stores that give back something else than they were given. */

import type { Json, StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type Saboteur, saboteurs } from "./saboteur.ts"

/** Changes every text and every number in JSON. */
const changed = (json: Json, change: (leaf: string | number) => Json): Json => {
  if (typeof json === "string" || typeof json === "number") return change(json)
  if (json === null || typeof json === "boolean") return json
  if (Array.isArray(json)) return json.map((item) => changed(item, change))
  return Object.fromEntries(Object.entries(json).map(([name, member]) => [name, changed(member, change)]))
}

/** Changes the documents that are loaded. */
const onLoading =
  (change: (leaf: string | number) => Json) =>
  (sound: StorageAdapter): Partial<StorageAdapter> => ({
    load: (name) =>
      Effect.map(sound.load(name), (found) =>
        found === undefined ? undefined : { ...found, document: changed(found.document, change) },
      ),
  })

const texts = (change: (text: string) => string) =>
  onLoading((leaf) => (typeof leaf === "string" ? change(leaf) : leaf))

const numbers = (change: (number: number) => number) =>
  onLoading((leaf) => (typeof leaf === "number" ? change(leaf) : leaf))

/** Copies as `target[name] = member` does: what is called `__proto__` is no member then. */
const assigned = (json: Json): Json => {
  if (typeof json !== "object" || json === null) return json
  if (Array.isArray(json)) return json.map(assigned)
  const target: { [name: string]: Json } = {}
  for (const [name, member] of Object.entries(json)) target[name] = assigned(member)
  return target
}

export const brokenData: ReadonlyArray<Saboteur> = saboteurs({
  "texts of every script come back code point by code point": {
    "normalises texts": texts((text) => text.normalize("NFC")),
    "takes zero-width non-joiners out": texts((text) => text.replaceAll("\u200c", "")),
    "turns Arabic letters into Persian ones": texts((text) => text.replaceAll("ي", "ی").replaceAll("ك", "ک")),
    "trims texts": texts((text) => text.trim()),
    "knows no code point above U+FFFF": texts((text) => text.replaceAll(/[\u{10000}-\u{10ffff}]/gu, "?")),
  },
  "what is as deep and as large as a store takes is stored": {
    "cuts texts off after 65 535 letters": texts((text) => text.slice(0, 65_535)),
  },
  "numbers come back as they were, whole ones up to 2^53 - 1": {
    "rounds numbers to 32 bits": numbers(Math.fround),
    "keeps whole numbers in 32 bits": numbers((number) => (Number.isInteger(number) ? number | 0 : number)),
  },
  "members with the names of a prototype are members": {
    "loses what is called like a prototype": (sound) => ({
      commit: (commit) => sound.commit({ ...commit, document: assigned(commit.document) }),
    }),
  },
  "names that differ in one code point are names of two cases": {
    "takes ids that differ in case for one": (sound) => ({
      load: ({ kind, subject }) =>
        Effect.gen(function* () {
          const found = yield* sound.load({ kind, subject })
          return found ?? (yield* sound.load({ kind, subject: subject.toLowerCase() }))
        }),
    }),
  },
})
