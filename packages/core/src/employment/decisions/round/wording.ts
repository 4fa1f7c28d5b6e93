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
  unwilling: text("نامتقاضی کار و آموزش", "does not wish to"),
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

/** A sentence for each way in which an override breaks a side constraint. */
export const overrideConflictTexts = {
  "override.partsGroup": text(
    "این تصمیم گروهی را از هم جدا می‌کند که باید با هم جای بگیرد.",
    "The override parts a group whose members are placed together.",
  ),
  "override.keptApart": text(
    "این تصمیم دو نفری را که باید جدا از هم باشند در یک محل جای می‌دهد.",
    "The override places two people in the same opening who are kept apart.",
  ),
  "override.quotaExceeded": text(
    "این تصمیم سهمیه‌ای را بر هم می‌زند؛ شمار یک گروه از سقف آن فراتر می‌رود یا جای نگه‌داشته‌شده برای آن کم می‌آید.",
    "The override breaks a quota: more people of a category than its ceiling, or fewer seats than are kept for it.",
  ),
  "override.capacityExceeded": text(
    "این تصمیم بیش از ظرفیت محل از آن می‌گیرد.",
    "The override takes more of the opening than it has besides seats.",
  ),
  "override.unranked": text(
    "چیزی که نوبت بر پایهٔ آن رتبه می‌دهد دربارهٔ این شخص یا کسی از گروه او معلوم نیست.",
    "A value by which the round ranks is not known of the person, or of somebody of the same group.",
  ),
} satisfies { readonly [code: string]: Text }
