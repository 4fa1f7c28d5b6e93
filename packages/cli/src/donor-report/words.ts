/**
 * The words of the report to the donors.
 *
 * @module
 */

import { iranPack } from "@bazgasht/iran"
import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import { provinces } from "@bazgasht/simulation"

/** Titles of parts, figures and columns. */
export const reportWords = {
  title: text("پول شما چه کرد", "What your money did"),
  fund: text("صندوق", "The fund"),
  donor: text("خیّر", "donor"),
  people: text("شمار افراد", "people"),
  amount: text("مبلغ (ریال)", "sum in rials"),
  freed: text("کسانی که این پول زمینهٔ آزادی‌شان را فراهم می‌کند", "people whose release the money pays for"),
  helped: text("کسانی که این کمک در آزادی‌شان سهم دارد", "people whose release this gift helps to pay for"),
  waiting: text("کسانی که هنوز چشم‌به‌راه‌اند", "people who still wait"),
  lacking: text("آنچه برای آزادی‌شان کم است", "what is missing for their release"),
  free: text("موجودی قابل تخصیص", "free money"),
  spent: text("تخصیص‌یافته", "allocated"),
  left: text("مانده", "left"),
  others: text("سایر", "others"),
  tooFew: text("گفته نمی‌شود", "not told"),
} as const

/** That small groups are merged. */
export const mergedInWords = (style: Style, smallest: number): string => {
  const least = wordsOf(style).number(smallest)
  return inLanguage(
    style,
    text(
      `گروه‌های کمتر از ${least} نفر ادغام شده‌اند و از جمع و تفریق جدول‌ها هم به دست نمی‌آیند`,
      `groups of fewer than ${least} people are merged, and do not follow from the tables either`,
    ),
  )
}

const attributeTitles: { readonly [attribute: string]: Text } = {
  province: text("استان", "province"),
  debt: text("نوع بدهی", "kind of debt"),
}

const provinceTitles: ReadonlyMap<string, Text> = new Map(provinces.map(({ code, title }) => [code, title]))

/** What an attribute of petitions is called; one that the report does not know has the name that the file gives it. */
export const attributeTitle = (attribute: string): Text =>
  Object.hasOwn(attributeTitles, attribute)
    ? (attributeTitles[attribute] as Text)
    : text(attribute, attribute)

/** "By province". */
export const byAttribute = (style: Style, attribute: string): string => {
  const title = inLanguage(style, attributeTitle(attribute))
  return style.language === "fa" ? `به تفکیک ${title}` : `By ${title}`
}

/** What the value of an attribute is called. */
export const valueTitle = (attribute: string, value: string): Text =>
  (attribute === "province" ? provinceTitles.get(value) : iranPack.vocabulary.get(value)) ??
  text(value, value)
