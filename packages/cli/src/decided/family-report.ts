import type { DecisionJson, QuantityJson } from "@bazgasht/core/json"
import { memberNames } from "@bazgasht/core/support"
import {
  type Day,
  type Decision,
  dayInWords,
  evaluate,
  type Facts,
  inLanguage,
  type Style,
  type Text,
  text,
  wordsOf,
} from "@bazgasht/rules"
import { type DecidedFamily, payingOf, titleOfPayer } from "../case-files/decide-family.ts"
import { type Basis, type Detail, quantityReport } from "../decisions/quantity-report.ts"
import { routeReport } from "../decisions/route-report.ts"
import { type ScoreJson, scoreReport } from "../decisions/score-report.ts"
import { type Draft, day, Indented, Item, type Part, Section } from "../report/report.ts"

/** What is said of a family besides the decisions about it. With `--route`, only the members. */
export interface FamilyJson {
  /** Each member who belongs to the household on the day and is not the prisoner. */
  readonly members: ReadonlyArray<{ readonly person: string; readonly routes: ReadonlyArray<DecisionJson> }>
  /** Who pays in cash on the day, by its code: `null` where there is no payer. Absent where it is not known. */
  readonly payer?: string | null
  /** Between which days another payer is expected to take over. It is no cover. */
  readonly expectedHandOver?: { readonly earliest: string; readonly latest: string }
  /** The counted size of the household, and what is owed in cash for a whole month. */
  readonly quantities?: ReadonlyArray<QuantityJson>
  readonly score?: ScoreJson
}

const headings = {
  cover: text("پوشش حمایتی", "Cover"),
  payers: text("پرداخت‌کننده", "Payer"),
  household: text("حمایت از خانوار", "Help for the household"),
  members: text("حمایت از اعضا", "Help for members"),
  quantities: text("مقدارها", "Quantities"),
  score: text("امتیاز نیاز", "Need score"),
}

const words = {
  paysNow: text("کمک نقدی را می‌پردازد", "pays in cash"),
  nobodyPays: text("در این روز هیچ نهادی کمک نقدی نمی‌پردازد", "nobody pays in cash on this day"),
  payerOpen: text("معلوم نیست کمک نقدی با کدام نهاد است", "it is not known who pays in cash"),
  otherPayer: text("نهاد دیگر", "another payer"),
  noMembers: text(
    "در این روز عضوی جز زندانی در خانوار ثبت نشده است",
    "no member but the prisoner is on record on this day",
  ),
}

/** When another payer is expected to take over. It is a forecast, also where its days are over. */
const expectedCover = (
  style: Style,
  { programme, setting }: DecidedFamily,
  { earliest, latest }: { readonly earliest: Day; readonly latest: Day },
): string => {
  const [from, to] = [dayInWords(style, earliest), dayInWords(style, latest)]
  const [payer, ...others] = new Set(programme.otherPayers.map((other) => other.payer))
  const title = payer === undefined || others.length > 0 ? undefined : titleOfPayer(programme, payer)
  const { en, fa } = title ?? words.otherPayer
  const forecast =
    latest < setting.today
      ? text(
          `پوشش ${fa} از ${from} تا ${to} پیش‌بینی شده بود و این زمان گذشته است؛ از آن نهاد استعلام شود`,
          `${en} was expected to take over between ${from} and ${to}, which is past; ask that body`,
        )
      : text(
          `آغاز پوشش ${fa}: پیش‌بینی از ${from} تا ${to}؛ پیش‌بینی به معنای پوشش نیست`,
          `${en} is expected to take over between ${from} and ${to}; a forecast is no cover`,
        )
  return inLanguage(style, forecast)
}

/** A member by the name in the family, and the day of birth where it is known. */
const memberHeading = (style: Style, name: string, { memberBirthDay }: Facts): string =>
  typeof memberBirthDay === "number"
    ? wordsOf(style).withValue(name, inLanguage(style, bornOn(dayInWords(style, memberBirthDay as Day))))
    : name

const bornOn = (day: string): Text => text(`متولد ${day}`, `born on ${day}`)

/** Who pays, and when another is expected to. */
const payingLine = (style: Style, decided: DecidedFamily): string => {
  const { expected, known, payer } = payingOf(decided)
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  if (payer === undefined) return say(known ? "nobodyPays" : "payerOpen")
  const title = titleOfPayer(decided.programme, payer)
  const pays = `${title === undefined ? payer : inLanguage(style, title)} ${say("paysNow")}`
  return expected === undefined
    ? pays
    : `${pays}${wordsOf(style).separator}${expectedCover(style, decided, expected)}`
}

/** Kinds of help that certainly cannot be meant for a member. */
const idleFor = ({ programme, setting }: DecidedFamily, facts: Facts): ReadonlySet<string> =>
  new Set(
    programme.memberHelp.flatMap(({ concerns, rule }) =>
      concerns !== undefined && evaluate(concerns, facts, setting).value === false ? [rule.id] : [],
    ),
  )

/** What is decided of a family: cover, payer, help for the household and for each member, and the need score with what adds up to it. */
export interface FamilyReport {
  /** The decisions about the family: cover, payers, help for the household. */
  readonly routes: ReadonlyArray<Item<DecisionJson>>
  /** The quantities that were asked for by name. */
  readonly quantities: ReadonlyArray<Item<QuantityJson>>
  readonly family: Item<FamilyJson>
}

/** What is decided of a family. */
export const familyReport = (style: Style, decided: DecidedFamily, detail: Detail): FamilyReport => {
  const { asked, decisions, facts, outlook, setting, whole } = decided
  const basis: Basis = { facts, setting, detail }
  const routes = (of: ReadonlyArray<Decision>, over = basis) =>
    of.map((decision) => routeReport(style, decision, over))
  const [cover, payers, household] = [routes(asked.cover), routes(asked.payers), routes(asked.household)]
  const names = memberNames(style, asked.members)
  // One rule or the whole proof lists every member; otherwise it is left out that a baby gets no trousseau.
  const tellsAll = !whole || detail.proof === "whole"
  const members = asked.members.map((member) => {
    const idle = tellsAll ? new Set<string>() : idleFor(decided, member.facts)
    const ofMember = routes(member.decisions, { ...basis, facts: member.facts })
    return {
      person: member.person,
      heading: memberHeading(style, names.get(member.person) ?? member.person, member.facts),
      routes: ofMember,
      told: ofMember.filter((_, place) => !idle.has(member.decisions[place]?.rule.id ?? "")),
    }
  })
  const membersData = members.map(({ person, routes: ofMember }) => ({ person, routes: ofMember }))
  const sizes = [outlook.countedSize, outlook.monthlyCash].map((of) => quantityReport(style, of, basis))
  const quantities = decided.quantities.map((of) => quantityReport(style, of, basis))
  const score = scoreReport(style, decided.score, basis)
  const section = (of: keyof typeof headings, parts: ReadonlyArray<Part>): Section =>
    new Section(inLanguage(style, headings[of]), parts)
  const wholeData = (): Draft<FamilyJson> => {
    const { expected, known, payer } = payingOf(decided)
    return {
      members: membersData,
      payer: known ? (payer ?? null) : undefined,
      expectedHandOver: expected && { earliest: day(expected.earliest), latest: day(expected.latest) },
      quantities: sizes,
      score,
    }
  }
  const family = new Item<FamilyJson>(
    () => (whole ? wholeData() : { members: membersData }),
    () => {
      // In a household without members, rules about members have no decisions.
      const wantsMembers = whole || decisions.length + decided.quantities.length === 0
      const shown = members.filter(({ told }) => told.length > 0)
      return [
        section("cover", cover),
        section("payers", [...(whole ? [payingLine(style, decided)] : []), ...payers]),
        section("household", [...(whole ? sizes : []), ...household]),
        section(
          "members",
          wantsMembers && shown.length === 0
            ? [inLanguage(style, words.noMembers)]
            : shown.flatMap(({ heading, told }) => [heading, new Indented(told, 2)]),
        ),
        section("quantities", quantities),
        ...(whole ? [section("score", [score])] : []),
      ]
    },
  )
  return { routes: [...cover, ...payers, ...household], quantities, family }
}
