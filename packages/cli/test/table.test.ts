import { rightToLeft, tableLines } from "@bazgasht/cli"
import { describe, expect, it } from "vitest"

const plain = (line: string): string => line
const columns = (family: string, points: string) =>
  [{ title: family }, { title: points, numeric: true }] as const

describe("a table", () => {
  it("lines up numbers at their last digit", () => {
    const rows = [
      ["F-1", "40"],
      ["F-10000", "1,000,000"],
    ]
    expect(tableLines(columns("family", "points"), rows, { direction: "ltr", paintHead: plain })).toEqual([
      "family      points",
      "───────  ─────────",
      "F-1             40",
      "F-10000  1,000,000",
    ])
  })

  it("has a mark before the space of every Persian cell, and counts joiners as nothing", () => {
    const rows = [
      ["F-1", "۴۰"],
      ["پذیرفته‌شده", "۱٬۰۰۰"],
    ]
    const lines = tableLines(columns("خانواده", "امتیاز"), rows, { direction: "rtl", paintHead: plain })
    expect(lines).toEqual([
      "\u200f خانواده   \u200f  امتیاز",
      "\u200f ──────────\u200f  ──────",
      "\u200f F-1       \u200f  ۴۰",
      "\u200f پذیرفته‌شده\u200f  ۱٬۰۰۰",
    ])
    expect(rightToLeft(lines.join("\n"))).toBe(lines.join("\n"))
  })
})
