/** The values that programs make, looked through for anything that a copy would lose. */

import * as Result from "effect/Result"
import { expect } from "vitest"
import { expectNothingLost, namesOf } from "./nothing-lost.ts"

/** Whether the class of an object gives it methods: then it is something that does work, and no data. */
const hasMethods = (object: object): boolean => {
  for (
    let proto = Object.getPrototypeOf(object);
    proto !== null && proto !== Object.prototype && proto !== Array.prototype;
    proto = Object.getPrototypeOf(proto)
  )
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(proto)))
      if (name !== "constructor" && typeof value === "function") return true
  return false
}

/** Whether a value and all that it holds is data: no functions, no collections, nothing that does work. */
const isData = (value: unknown, seen = new Set<object>()): boolean => {
  if (value === undefined || typeof value === "function" || typeof value === "symbol")
    return value === undefined
  if (typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value))) return false
  if (typeof value !== "object" || value === null || seen.has(value)) return true
  seen.add(value)
  if (value instanceof Error || ArrayBuffer.isView(value) || hasMethods(value)) return false
  return (
    Object.getOwnPropertySymbols(value).length === 0 &&
    Object.values(value).every((part) => isData(part, seen))
  )
}

/** An error keeps every field in a copy: its tag, its code, its message, and what belongs to them. */
const expectErrorKept = (error: Error): void => {
  const { message, name, stack } = error
  const whole = Object.fromEntries([
    ...namesOf(error)
      .map((part) => [part, error[part as never] as unknown] as const)
      .filter(([, part]) => part !== undefined),
    ["message", message],
  ])
  expect({ ...error }).toEqual(whole)
  expect({ ...structuredClone(error) }).toEqual(whole)
  expect(JSON.parse(JSON.stringify(error))).toEqual(JSON.parse(JSON.stringify(whole)))
  // It is an error of JavaScript nevertheless.
  expect(stack).toContain(name)
}

/** Whether a value was data, and so was looked through. Fails where a copy of it loses something. */
export const expectValueKept = (value: unknown): boolean => {
  if (Result.isResult(value)) return expectValueKept(Result.isSuccess(value) ? value.success : value.failure)
  if (Array.isArray(value)) return value.map(expectValueKept).includes(true)
  if (value instanceof Error) {
    if ("code" in value) expectErrorKept(value)
    return "code" in value
  }
  if (typeof value !== "object" || value === null || !isData(value)) return false
  expectNothingLost(value)
  return true
}
