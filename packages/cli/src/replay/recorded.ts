/**
 * Receipts of decisions, wherever they stand in what was recorded: events of cases, decision records, what `decide --json`
 * prints.
 */

import type { Receipt } from "@bazgasht/rules"

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
export function* recordedIn(document: unknown, where = ""): Generator<Recorded> {
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
