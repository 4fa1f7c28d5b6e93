import { type Text, text } from "@bazgasht/rules"

/** Groups of offences by which figures are reported; `debt` is for those who are held for a debt or for diyah. */
export const offenceGroups = ["drugs", "theft", "persons", "debt", "other"] as const

export type OffenceGroup = (typeof offenceGroups)[number]

export const offenceGroupTitles: { readonly [Group in OffenceGroup]: Text } = {
  drugs: text("مواد مخدر", "drugs"),
  theft: text("سرقت", "theft"),
  persons: text("جرایم علیه اشخاص", "offences against persons"),
  debt: text("غیرعمد (بدهی و دیه)", "unintentional (debts and diyah)"),
  other: text("سایر جرایم", "other offences"),
}

/** Beginnings of codes and whole codes; a code ends at a point or at its end. */
const beginnings: ReadonlyArray<readonly [group: OffenceGroup, codes: ReadonlyArray<string>]> = [
  ["drugs", ["drug"]],
  ["theft", ["theft", "robbery"]],
  [
    "debt",
    [
      "traffic",
      "workplace",
      "killing.quasiIntentional",
      "killing.pureMistake",
      "injury.quasiIntentional",
      "injury.pureMistake",
    ],
  ],
  ["persons", ["killing", "injury", "kidnapping", "acidAttack", "rape", "threat", "humanTrafficking"]],
]

/**
 * The group of an offence by its code.
 *
 * @example
 * offenceGroupOf("robbery.armed") // => "theft"
 */
export const offenceGroupOf = (code: string): OffenceGroup =>
  beginnings.find(([, codes]) =>
    codes.some((begin) => code === begin || code.startsWith(`${begin}.`)),
  )?.[0] ?? "other"
