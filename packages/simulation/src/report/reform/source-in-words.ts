import {
  inLanguage,
  type Kind,
  type Style,
  type Text,
  text,
  type Value,
  valueInWords,
  wordsOf,
} from "@bazgasht/rules"
import type { MappingAssumption, PopulationSource } from "../../populations/index.ts"
import { kindTitles } from "./titles.ts"

/** A list under its sentence. */
const linesOf = (items: ReadonlyArray<string>): string => items.map((item) => `\n– ${item}`).join("")

const perCent = (part: number, all: number, style: Style): string => {
  const hundredths = all === 0 ? 0 : Math.round((part / all) * 10_000)
  // Some is never shown as none, and not all never as all.
  const shown = Math.min(Math.max(hundredths, part > 0 ? 1 : 0), part < all ? 9_999 : 10_000)
  const digits = (shown / 100).toFixed(2).replace(/\.?0+$/, "")
  return style.language === "fa" ? `${wordsOf(style).digits(digits.replace(".", "٫"))}٪` : `${digits} %`
}

/**
 * How much was left out of each table, a sentence a table: what has to be known before any other number.
 *
 * @example
 * const shares = [{ kind: "prisoner", file: "prisoners.csv", rows: 300, leftOut: 12, unreadCells: 7 }] as const
 * shareLeftOutInWords({ shares, assumptions: [] }, { language: "en", calendar: jalali, pack: iranPack })
 * // => ["prisoners: 12 of 300 rows left out (4 %); 7 unreadable cells count as unknown"]
 */
export const shareLeftOutInWords = ({ shares }: PopulationSource, style: Style): ReadonlyArray<string> => {
  const { number } = wordsOf(style)
  return shares.map(({ kind, leftOut, rows, unreadCells }) => {
    const cells =
      unreadCells === 0
        ? text("", "")
        : text(
            `؛ ${number(unreadCells)} خانهٔ ناخوانا نامعلوم شمرده شده است`,
            `; ${number(unreadCells)} unreadable cell${unreadCells === 1 ? " counts" : "s count"} as unknown`,
          )
    const left =
      leftOut === 0
        ? text(`همهٔ ${number(rows)} سطر خوانده شده است`, `none of ${number(rows)} rows left out`)
        : text(
            `${number(leftOut)} سطر از ${number(rows)} سطر خوانده نشده است (${perCent(leftOut, rows, style)})`,
            `${number(leftOut)} of ${number(rows)} rows left out (${perCent(leftOut, rows, style)})`,
          )
    return inLanguage(
      style,
      text(`${kindTitles[kind].fa}: ${left.fa}${cells.fa}`, `${kindTitles[kind].en}: ${left.en}${cells.en}`),
    )
  })
}

const policies = {
  unknown: text("نامعلوم شمرده می‌شود", "counts as unknown"),
  leaveOut: text("آن شخص یا خانواده را از همهٔ جمع‌ها بیرون می‌گذارد", "leaves its case out of every count"),
}

const emptyLists = {
  none: text("ندارد", "has none"),
  unknown: text("نامعلوم است", "is unknown"),
  column: text("همان است که ستونی از جدول می‌گوید", "is what a column of the table says"),
}

const valueSaid = (
  { value, valueKind }: { readonly value: Value; readonly valueKind: Kind },
  language: Style["language"],
  style: Style,
): string => valueInWords({ ...style, language }, valueKind, value)

const inBoth = (assumption: MappingAssumption, style: Style): Text => {
  const { number } = wordsOf(style)
  switch (assumption.about) {
    case "unreadable": {
      const { fa, en } = policies[assumption.policy]
      const [unsaidFa, unsaidEn] = assumption.isStated
        ? ["", ""]
        : [" (نگاشت در این باره چیزی نمی‌گوید)", " (the mapping does not say otherwise)"]
      return text(`خانه‌ای که خوانده نشود ${fa}${unsaidFa}.`, `A cell that cannot be read ${en}${unsaidEn}.`)
    }
    case "constant": {
      const { kind, label } = assumption
      return text(
        `${kindTitles[kind].fa}، ${label.fa}: برای همه «${valueSaid(assumption, "fa", style)}»؛ ستونی آن را نمی‌گوید.`,
        `${kindTitles[kind].en}, ${label.en}: “${valueSaid(assumption, "en", style)}” for every case; no column says it.`,
      )
    }
    case "withoutEntries": {
      const { label, means } = assumption
      return text(
        `${label.fa}: برای کسی که در فایل آن سطری ندارد، ${emptyLists[means].fa}.`,
        `${label.en}: a case without rows in its file ${emptyLists[means].en}.`,
      )
    }
    case "notMapped": {
      const { facts, kind } = assumption
      return text(
        `${kindTitles[kind].fa}: ${number(facts.length)} اطلاع ستونی ندارد و برای همه نامعلوم است:${linesOf(facts.map(({ label }) => label.fa))}`,
        `${kindTitles[kind].en}: facts that have no column and are unknown of every case (${number(facts.length)}):${linesOf(facts.map(({ label }) => label.en))}`,
      )
    }
    case "weights": {
      const { cases, isWeighted, kind, standFor } = assumption
      return isWeighted
        ? text(
            `${kindTitles[kind].fa}: نمونه‌ای از ${number(cases)} مورد که بنا بر وزن‌های فایل نمایندهٔ ${number(standFor)} مورد است.`,
            `${kindTitles[kind].en}: a sample of ${number(cases)} that stands for ${number(standFor)} by the weights of the file.`,
          )
        : text(
            `${kindTitles[kind].fa}: ${number(cases)} مورد خوانده شده و هر یک، یک بار شمرده می‌شود؛ وزنی ثبت نشده است.`,
            `${kindTitles[kind].en}: ${number(cases)} cases were read, and each counts once; no weights are given.`,
          )
    }
  }
}

/**
 * Everything that the mapping of a population assumes, a sentence each; facts without a column stand under theirs, a line each.
 *
 * @example
 * const unreadable = { about: "unreadable", policy: "leaveOut", isStated: false } as const
 * const style = { language: "en", calendar: jalali, pack: iranPack } as const
 * mappingAssumptionsInWords({ shares: [], assumptions: [unreadable] }, style)
 * // => ["A cell that cannot be read leaves its case out of every count (the mapping does not say otherwise)."]
 */
export const mappingAssumptionsInWords = (
  { assumptions }: PopulationSource,
  style: Style,
): ReadonlyArray<string> => assumptions.map((assumption) => inLanguage(style, inBoth(assumption, style)))
