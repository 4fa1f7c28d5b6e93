import { SettingError, settingOn, todayIn } from "@bazgasht/core"
import { runs } from "@bazgasht/properties"
import { type Day, formatDay, gregorian } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { day, ruritania } from "./country/ruritania.ts"

const day24 = 86_400_000

describe("today", () => {
  it("is the day of the clock on the wall, in zones of every kind", () => {
    const zones = ["UTC", "Asia/Tehran", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin"]
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1925-01-01"), max: new Date("2300-01-01"), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (instant, zone) => {
          const today = Result.getOrThrow(todayIn(instant.getTime(), zone))
          const wall = new Intl.DateTimeFormat("en-GB", { timeZone: zone }).format(instant)
          expect(formatDay(gregorian, today).split("/").toReversed().join("/")).toBe(wall)
          if (zone === "UTC") expect(today).toBe(Math.floor(instant.getTime() / day24))
        },
      ),
      { numRuns: runs(300) },
    )
  })

  it("changes at midnight in Tehran, in years with and without summer time", () => {
    const at = (iso: string) => Result.getOrThrow(todayIn(Date.parse(iso), "Asia/Tehran"))
    expect(at("2021-06-30T19:29:59Z")).toBe(day("2021/06/30"))
    expect(at("2021-06-30T19:30:00Z")).toBe(day("2021/07/01"))
    expect(at("2025-06-30T20:29:59Z")).toBe(day("2025/06/30"))
    expect(at("2025-06-30T20:30:00Z")).toBe(day("2025/07/01"))
  })

  it("is refused for what is no zone, no instant, or outside the calendar", () => {
    const codeOf = (instant: number, zone: string) => {
      const today = todayIn(instant, zone)
      return Result.isFailure(today) ? today.failure.code : undefined
    }
    expect(codeOf(0, "Asia/Nowhere")).toBe("zone.unknown")
    expect(codeOf(Number.NaN, "UTC")).toBe("instant.invalid")
    expect(codeOf(Date.parse("2500-01-01"), "UTC")).toBe("instant.invalid")
    expect(codeOf(9e15, "UTC")).toBe("instant.invalid")
  })
})

describe("a setting", () => {
  it("is refused for a day outside the calendar, and for what nothing in the pack is called", () => {
    const today = day("2025/04/30")
    const codeOf = (...given: Parameters<typeof settingOn>) => {
      const setting = settingOn(...given)
      return Result.isFailure(setting) ? setting.failure.code : undefined
    }
    expect(codeOf(ruritania, today)).toBeUndefined()
    expect(codeOf(ruritania, 9_999_999 as Day)).toBe("setting.dayOutsideCalendar")
    expect(codeOf(ruritania, today, { lawDay: -9_999_999 as Day })).toBe("setting.dayOutsideCalendar")
    expect(codeOf(ruritania, today, { choices: { rounding: "up" } })).toBe("setting.policyUnknown")
    const rounding = { id: "rounding", options: [{ id: "up" }, { id: "down" }] }
    const policies = new Map([["rounding", rounding]]) as never
    const disputed = { pack: { ...ruritania.pack, policies } }
    expect(codeOf(disputed, today, { choices: { rounding: "down" } })).toBeUndefined()
    expect(codeOf(disputed, today, { choices: { rounding: "left" } })).toBe("setting.optionUnknown")
    expect(Object.keys(SettingError.texts)).toHaveLength(3)
  })
})
