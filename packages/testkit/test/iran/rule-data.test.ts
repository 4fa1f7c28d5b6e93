import { iranPack } from "@bazgasht/iran"
import { digestOf } from "@bazgasht/rules"
import { decodeParameter, decodeRule, encodeParameter, encodeRule } from "@bazgasht/rules/data"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"

describe("the Iranian pack as data", () => {
  it.each([...iranPack.rules.values()])("rule $id goes through JSON and back unchanged", (rule) => {
    const back = decodeRule(JSON.parse(JSON.stringify(encodeRule(rule))))
    expect(back).toEqual(Result.succeed(rule))
    expect(digestOf(Result.getOrThrow(back))).toBe(digestOf(rule))
  })

  it.each([...iranPack.parameters.values()])(
    "parameter $id goes through JSON and back unchanged",
    (parameter) => {
      expect(decodeParameter(JSON.parse(JSON.stringify(encodeParameter(parameter))))).toEqual(
        Result.succeed(parameter),
      )
    },
  )
})
