import type { Custody, SentenceEvent } from "@bazgasht/core/release"
import type { Complainant, Damages, IranianCaseFile, IranianSentence } from "@bazgasht/iran"
import type { Count, Day, Money, Term } from "@bazgasht/rules"
import type { Chance } from "@bazgasht/simulation"
import {
  type Draft,
  type Drawing,
  daysInMonth,
  daysInYear,
  report,
  streamOf,
  unlessUnknown,
} from "../drawing.ts"
import { prisonerAssumptions as often, unknowns } from "../figures/prisoners.ts"
import { type OffenceGroup, type OffenceProfile, offenceProfiles } from "../offences.ts"
import { type Quantiles, valueFrom } from "../quantiles.ts"
import { detentionQuantiles, monthsOf } from "./lengths.ts"
import type { Outline } from "./outline.ts"

/** What a file says of the sentences and of their execution. */
export type SentencePart = Pick<IranianCaseFile, "sentences" | "custody" | "events">

/** Days that a sentence passed through, the first last. */
interface Course {
  readonly commitment: Day
  readonly finality: Day
  readonly judgment: Day
  readonly offence: Day
}

const record = unknowns.ofRecord

/** Sums in rials of damages and fines, to the million; ours. */
const damagesQuantiles: Quantiles = [
  [0, 5],
  [4000, 80],
  [7000, 400],
  [9000, 2_500],
  [10_000, 60_000],
]
const fineQuantiles: Quantiles = [
  [0, 3],
  [5000, 40],
  [9000, 300],
  [10_000, 3_000],
]
const million = 1_000_000

const monthsTerm = (months: number): Term => ({ months, days: 0 })

/** Only people who were of age at the time of the offence are sentenced here. */
const adulthood = 18

/** Draws the days of a sentence: some part of it is served, as far as the age of the prisoner leaves room. */
const courseOf = (chance: Chance, { birthDay }: Outline, day: Day, months: number): Course => {
  const toFinality = chance.between(0, 60)
  const toJudgment = chance.between(20, 60)
  const toOffence = chance.between(60, 500)
  const before = toFinality + toJudgment + toOffence
  const room = Math.max(1, day - birthDay - adulthood * (daysInYear + 1) - before)
  const served = Math.min(room, 1 + Math.floor((months * daysInMonth * chance.between(20, 960)) / 1000))
  const commitment = day - served
  const finality = commitment - toFinality
  const judgment = finality - toJudgment
  return {
    commitment: commitment as Day,
    finality: finality as Day,
    judgment: judgment as Day,
    offence: (judgment - toOffence) as Day,
  }
}

const complainantsOf = (
  chance: Chance,
  profile: OffenceProfile,
  { commitment, judgment }: Course,
): ReadonlyArray<Complainant> => {
  if (!chance.happens(profile.complainant)) return []
  const waived = chance.happens(often.waived.value)
  const conditional = chance.happens(often.conditionalWaiver.value)
  const waiverDay = (judgment + chance.between(0, commitment - judgment)) as Day
  return [
    {
      id: "C-1",
      ...unlessUnknown(chance, record, { waived }),
      ...(waived ? { waiverDay, conditional } : {}),
      ...(waived && conditional ? { conditionMet: chance.happens(5000), conditionControllable: true } : {}),
    },
  ]
}

const damagesOf = (chance: Chance, complained: boolean): Damages => {
  if (!complained || !chance.happens(often.damagesAwarded.value)) return { awarded: 0 as Money }
  const awarded = valueFrom(chance, damagesQuantiles) * million
  const paid = chance.happens(often.damagesPaid.value) ? awarded : 0
  const damages: Draft<Damages> = {
    awarded: awarded as Money,
    ...unlessUnknown(chance, record, { paid: paid as Money }),
  }
  if (paid !== awarded) report(damages, chance, record, "arranged", often.damagesArranged)
  report(damages, chance, unknowns.ofReport, "ableToPay", often.ableToPay)
  return damages
}

const imprisonmentOf = (
  chance: Chance,
  profile: OffenceProfile,
  months: number,
): NonNullable<NonNullable<IranianSentence["punishments"]>["imprisonment"]> =>
  profile.code === "drug.majorTrafficking" && chance.happens(often.lifeOfMajorTrafficking.value)
    ? { kind: "life" }
    : { kind: "tazir", term: monthsTerm(months) }

const sentenceOf = (
  chance: Chance,
  id: string,
  profile: OffenceProfile,
  months: number,
  course: Course,
): IranianSentence => {
  const complainants = complainantsOf(chance, profile, course)
  const [minimum, maximum] = profile.months
  const fine = valueFrom(chance, fineQuantiles) * million
  const fined = chance.happens(often.fined.value)
  return {
    id,
    offence: profile.code,
    attempted: chance.happens(often.attempted.value),
    ...unlessUnknown(chance, record, { intentional: profile.unintentional !== true }),
    organised: chance.happens(often.organised.value),
    offenceDay: course.offence,
    counts: 1 as Count,
    ...unlessUnknown(chance, record, {
      statutory: { minimum: monthsTerm(minimum), maximum: monthsTerm(maximum) },
    }),
    judgmentDay: course.judgment,
    ...unlessUnknown(chance, record, { finalityDay: course.finality }),
    inAbsence: chance.happens(often.inAbsence.value),
    punishments: {
      imprisonment: imprisonmentOf(chance, profile, months),
      ...(fined ? { fine: fine as Money } : {}),
    },
    ...unlessUnknown(chance, record, { complainants }),
    damages: damagesOf(chance, complainants.length > 0),
  }
}

/** A reduction of a term that was imposed, on a day between the judgment and today. */
const eventsOf = (
  drawing: Drawing,
  sentences: ReadonlyArray<IranianSentence>,
  { commitment, finality, judgment }: Course,
): ReadonlyArray<SentenceEvent> => {
  const chance = streamOf(drawing, "events")
  const accepted = chance.happens(often.acceptedJudgment.value)
  const commuted = chance.happens(often.commuted.value)
  const since = chance.between(0, Math.max(0, drawing.day - commitment - 1))
  const [first] = sentences
  const months = first?.punishments?.imprisonment?.term?.months ?? 0
  if (months < 8) return []
  const kind = accepted ? "acceptanceOfJudgment" : "commutation"
  if (!accepted && !commuted) return []
  const day = accepted ? judgment + Math.min(20, finality - judgment) : commitment + since
  const reduction = monthsTerm(Math.max(1, Math.floor(months / (accepted ? 4 : 5))))
  return [{ kind, day: day as Day, ...(first?.id === undefined ? {} : { sentence: first.id }), reduction }]
}

const furloughsOf = (chance: Chance, { commitment }: Course, day: Day): NonNullable<Custody["furloughs"]> => {
  const spacing = 75
  const most = Math.min(5, Math.floor((day - commitment - 90) / spacing))
  if (!chance.happens(often.furloughs.value) || most < 1) return []
  return Array.from({ length: chance.between(1, most) }, (_, index) => ({
    start: (day - (index + 1) * spacing + chance.between(0, 40)) as Day,
    days: chance.between(3, 5) as Count,
    kind: "ordinary" as const,
  })).toReversed()
}

/** An escape soon after the commitment, which ended: furloughs come later. */
const escapesOf = (chance: Chance, { commitment }: Course, day: Day): NonNullable<Custody["escapes"]> => {
  const escaped = chance.happens(often.escaped.value)
  const from = commitment + chance.between(5, 30)
  const to = from + chance.between(1, 40)
  return escaped && to < day - 6 * daysInYear ? [{ from: from as Day, to: to as Day }] : []
}

const custodyOf = (drawing: Drawing, course: Course): Custody => {
  const chance = streamOf(drawing, "custody")
  const detained = chance.happens(often.detained.value)
  const arrest = Math.min(course.offence + chance.between(0, 50), course.judgment - 1)
  const to = Math.min(arrest + valueFrom(chance, detentionQuantiles), course.commitment - 1)
  return {
    ...unlessUnknown(chance, record, { commitmentDay: course.commitment }),
    ...unlessUnknown(chance, record, {
      detention: detained ? [{ from: arrest as Day, to: Math.max(arrest, to) as Day }] : [],
    }),
    escapes: escapesOf(chance, course, drawing.day),
    ...unlessUnknown(chance, record, { furloughs: furloughsOf(chance, course, drawing.day) }),
  }
}

const profiles: {
  readonly [Class in OffenceGroup]: ReadonlyArray<readonly [weight: number, profile: OffenceProfile]>
} = {
  drugs: offenceProfiles.drugs.map((profile) => [profile.weight, profile]),
  theft: offenceProfiles.theft.map((profile) => [profile.weight, profile]),
  persons: offenceProfiles.persons.map((profile) => [profile.weight, profile]),
  debt: offenceProfiles.debt.map((profile) => [profile.weight, profile]),
  other: offenceProfiles.other.map((profile) => [profile.weight, profile]),
}

/** Draws the sentences of a sentenced person, where they were, and what shortened the term. */
export const convictPart = (drawing: Drawing, outline: Outline): SentencePart => {
  const chance = streamOf(drawing, "sentence")
  const profile = chance.among(profiles[outline.offenceGroup])
  const months = monthsOf(chance, profile)
  const course = courseOf(chance, outline, drawing.day, months)
  const sentences = [sentenceOf(chance, "S-1", profile, months, course)]
  const second = streamOf(drawing, "secondSentence")
  if (second.happens(often.secondSentence.value)) {
    const other = second.among(profiles[outline.offenceGroup])
    sentences.push(sentenceOf(second, "S-2", other, Math.max(1, Math.floor(months / 2)), course))
  }
  return {
    sentences,
    custody: custodyOf(drawing, course),
    events: eventsOf(drawing, sentences, course),
  }
}

/** A person held before a judgment, without a sentence yet. */
export const accusedPart = (): SentencePart => ({
  sentences: [],
  custody: { accused: true, detention: [], escapes: [], furloughs: [] },
  events: [],
})

/** Somebody who is held for diyah: the judgment imposes nothing else that is still to be served. */
export const diyahPart = (drawing: Drawing, outline: Outline, sum: number): SentencePart => {
  const chance = streamOf(drawing, "sentence")
  const profile = chance.among(profiles.debt)
  const course = courseOf(chance, outline, drawing.day, 12)
  const {
    damages: _none,
    punishments: _imposed,
    ...sentence
  } = sentenceOf(chance, "S-1", profile, 12, course)
  const damages: Draft<Damages> = { awarded: sum as Money, paid: 0 as Money }
  report(damages, chance, record, "arranged", often.damagesArranged)
  report(damages, chance, unknowns.ofReport, "ableToPay", often.ableToPay)
  return {
    sentences: [{ ...sentence, punishments: {}, damages }],
    custody: { ...custodyOf(drawing, course), furloughs: [] },
    events: [],
  }
}

/** Somebody who is held at the request of a creditor, and was sentenced for no offence. */
export const debtorPart = (drawing: Drawing): SentencePart => {
  const chance = streamOf(drawing, "custody")
  const held = chance.between(5, 3 * daysInYear)
  return {
    sentences: [],
    custody: {
      ...unlessUnknown(chance, record, { commitmentDay: (drawing.day - held) as Day }),
      detention: [],
      escapes: [],
      furloughs: [],
    },
    events: [],
  }
}
