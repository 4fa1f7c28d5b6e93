/**
 * The need score by which families are ranked (FAM-7). No national scoring text was found: that indicators add up, which ones
 * they are and what they weigh is our choice. Nationality, religion and the offence are no facts of any indicator.
 */

import type { NeedIndicator, NeedScore } from "@bazgasht/core/support"
import {
  add,
  addTerm,
  all,
  any,
  type Citation,
  type Count,
  code,
  count,
  countOf,
  daysBetween,
  type Expression,
  exists,
  is,
  money,
  multiply,
  oneOf,
  onOrAfter,
  onOrBefore,
  type Parameter,
  quantityRule,
  quotient,
  smallest,
  sumOf,
  table,
  text,
  today,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { socialWorker, supportAssociation } from "../actors.ts"
import { ours, portal } from "../citing.ts"
import { custodyEpisodes } from "../facts/family/custody.ts"
import { housing, isSupported, memberships, monthlyIncome } from "../facts/family/household.ts"
import {
  daysOfAbsencePerPoint,
  leastAgeOfStudy,
  mostOfAbsence,
  mostOfIllness,
  mostOfSchool,
  mostOfSize,
  pointsOfFemaleHead,
  pointsOfHosted,
  pointsOfIllness,
  pointsOfMember,
  pointsOfNoHome,
  pointsOfNoIncome,
  pointsOfPupil,
  pointsOfRent,
} from "../parameters/family-support.ts"
import { householdSize } from "./family-cover.ts"

const choice = ours("no national scoring text was found; indicator and weight are design choices")
const portalData = portal(
  "whole",
  "verifiedReport",
  "Etemad 1399/12/25: it uses length of imprisonment and household data",
)

/** The association ranks families by its own choice; no law does. */
const decidedBy = {
  kind: "administrative",
  reporters: [socialWorker],
  deciders: [supportAssociation],
} as const

/** The most that a parameter gives on any day. */
const mostOf = ({ values }: Parameter<Count>): Count =>
  Math.max(...values.map(({ value }) => Number(value ?? 0))) as Count

const indicator = (
  id: string,
  [fa, en]: readonly [string, string],
  most: Parameter<Count>,
  points: Expression<Count>,
  ...citations: ReadonlyArray<Citation>
): NeedIndicator => ({
  most: mostOf(most),
  rule: quantityRule<Count>("count", {
    id: `FAM-7/${id}`,
    title: text(fa, en),
    citations: [choice, ...citations],
    ...decidedBy,
    expression: points,
  }),
})

const upTo = (most: Parameter<Count>, points: Expression<Count>): Expression<Count> =>
  smallest(points, valueOfParameter(most))

const pointsIf = (condition: Expression<boolean>, points: Parameter<Count>): Expression<Count> =>
  when(condition, valueOfParameter(points), count(0))

const size = indicator(
  "size",
  ["امتیاز جمعیت خانوار", "points for the size of the household"],
  mostOfSize,
  upTo(mostOfSize, multiply(valueOfRule(householdSize), valueOfParameter(pointsOfMember))),
  portalData,
)

const school = indicator(
  "school",
  ["امتیاز فرزندان محصل", "points for children in school"],
  mostOfSchool,
  upTo(
    mostOfSchool,
    multiply(
      countOf(memberships, (member) =>
        all(
          is(member.relation, code("child")),
          // Nobody asks whether a baby is at school.
          onOrAfter(today, addTerm(member.birthDay, valueOfParameter(leastAgeOfStudy))),
          member.student,
          isSupported(member),
        ),
      ),
      valueOfParameter(pointsOfPupil),
    ),
  ),
)

const illness = indicator(
  "illness",
  ["امتیاز بیماری و معلولیت", "points for illness and disability"],
  mostOfIllness,
  upTo(
    mostOfIllness,
    multiply(
      countOf(memberships, (member) => all(any(member.disabled, member.chronicallyIll), isSupported(member))),
      valueOfParameter(pointsOfIllness),
    ),
  ),
)

const noIncome = indicator(
  "noIncome",
  ["امتیاز نداشتن درآمد", "points for having no income"],
  pointsOfNoIncome,
  pointsIf(is(monthlyIncome, money(0)), pointsOfNoIncome),
)

const housingPoints = indicator(
  "housing",
  ["امتیاز وضعیت مسکن", "points for housing"],
  pointsOfNoHome,
  table({
    hitPolicy: "unique",
    inputs: [housing],
    rows: [
      [[oneOf(code("owned"))], count(0)],
      [[oneOf(code("rented"))], valueOfParameter(pointsOfRent)],
      [[oneOf(code("hosted"))], valueOfParameter(pointsOfHosted)],
      [[oneOf(code("none"))], valueOfParameter(pointsOfNoHome)],
    ],
  }),
)

const femaleHead = indicator(
  "femaleHead",
  ["امتیاز زن سرپرست خانوار", "points for a household headed by a woman"],
  pointsOfFemaleHead,
  pointsIf(
    exists(memberships, (member) => all(member.head, member.female, isSupported(member))),
    pointsOfFemaleHead,
  ),
)

/** Days of all periods of custody up to the day. */
const daysInCustody = sumOf(
  custodyEpisodes,
  (episode) =>
    when(
      all(episode.ended, onOrBefore(episode.to, today)),
      daysBetween(episode.from, episode.to),
      daysBetween(episode.from, today),
    ),
  (episode) => onOrAfter(today, episode.from),
)

const absence = indicator(
  "absence",
  ["امتیاز مدت غیبت زندانی", "points for the length of absence"],
  mostOfAbsence,
  upTo(mostOfAbsence, quotient(daysInCustody, valueOfParameter(daysOfAbsencePerPoint), "down")),
  portalData,
)

/** The need score with its indicators. */
export const needScore: NeedScore = {
  title: text("امتیاز نیاز خانواده", "the need score of a family"),
  indicators: [size, school, illness, noIncome, housingPoints, femaleHead, absence],
}

/** FAM-7: the points of all indicators together. */
export const totalNeed = quantityRule<Count>("count", {
  id: "FAM-7",
  title: text("مجموع امتیاز نیاز خانواده", "total points of a family's need"),
  citations: [choice, portalData],
  ...decidedBy,
  expression: add(count(0), ...needScore.indicators.map(({ rule }) => valueOfRule(rule))),
})
