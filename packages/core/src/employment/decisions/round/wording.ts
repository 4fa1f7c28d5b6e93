import { type Text, text } from "@bazgasht/rules"
import type { PlacementMode } from "@bazgasht/solvers/placement"
import type { KeyWords } from "../../../place-style.ts"
import type { RoundKey } from "../../model/placement-round.ts"
import type { PersonOutcomeName } from "./record.ts"

/** How people are placed, short enough for a line. */
export const placementModeTitles: Readonly<Record<PlacementMode, Text>> = {
  stable: text("پایدار", "stable"),
  mostPeople: text("بیشترین نفرات", "most people"),
  bestFit: text("بیشترین مجموع تناسب", "best total fit"),
}

/** What became of somebody, short enough for the cell of a table. */
export const personOutcomeTitles: Readonly<Record<PersonOutcomeName, Text>> = {
  placed: text("جانمایی‌شده", "placed"),
  leftOut: text("بدون جا", "left out"),
  unwilling: text("غیرمتقاضی کار و آموزش", "not applying"),
  undetermined: text("نامعین", "undetermined"),
  incompatible: text("ناسازگار با همهٔ فرصت‌ها", "incompatible"),
  unranked: text("رتبه‌بندی‌نشده", "unranked"),
}

/** The titles of the keys by which a round ranks, each with the kind of its values. */
export const roundKeyWords: Readonly<Record<RoundKey, KeyWords>> = {
  waitingDays: { title: text("روزهای انتظار", "days waited"), kind: "count" },
  daysToRelease: { title: text("روزهای مانده تا آزادی", "days to release"), kind: "count" },
  fit: { title: text("میزان تناسب", "fit"), kind: "count" },
}
