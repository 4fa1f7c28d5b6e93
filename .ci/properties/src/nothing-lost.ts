/** Whether a value survives the ways in which programs copy and send values. */

import { expect } from "vitest"

/** The names under which a part of an object is read: its own, and those of getters that its class has. */
export const namesOf = (object: object): ReadonlyArray<string> => {
  const names = Object.keys(object)
  let proto = Object.getPrototypeOf(object)
  while (proto !== null && proto !== Object.prototype) {
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(proto)))
      if (get !== undefined && name !== "__proto__" && !name.startsWith("~effect/")) names.push(name)
    proto = Object.getPrototypeOf(proto)
  }
  return names
}

/** A value as one who knows its names reads it: everything of it as plain data. What data cannot hold is named. */
const readWhole = (value: unknown, read = new Map<object, unknown>()): unknown => {
  if (typeof value === "function") return "a function"
  if (typeof value !== "object" || value === null) return value
  const known = read.get(value)
  if (known !== undefined) return known
  if (value instanceof Map || value instanceof Set) return `a ${value.constructor.name}`
  if (Array.isArray(value)) {
    const list: Array<unknown> = []
    read.set(value, list)
    for (const entry of value) list.push(entry === undefined ? "nothing in a list" : readWhole(entry, read))
    return list
  }
  const whole: Record<string, unknown> = {}
  read.set(value, whole)
  for (const name of namesOf(value)) whole[name] = readWhole(value[name as never], read)
  return whole
}

/** Fails where `JSON.stringify`, a spread or `structuredClone` of a value loses something of it. */
export const expectNothingLost = (value: object): void => {
  const whole = JSON.stringify(readWhole(value))
  // Texts are compared: a proof shares its parts, and a comparison part by part reads each of them as often as it stands somewhere.
  const copies = {
    spread: { ...value },
    clone: structuredClone(value),
    sent: JSON.parse(JSON.stringify(value)),
  }
  for (const copy of Object.values(copies))
    if (JSON.stringify(readWhole(copy)) !== whole) expect(copy).toEqual(JSON.parse(whole))
}
