/**
 * What an opening asks for by itself. None of it is law: the opening states it, and a demand that it does not state is unknown.
 */

import {
  all,
  any,
  atLeast,
  atMost,
  code,
  count,
  decisionRule,
  type Expression,
  every,
  exists,
  is,
  not,
  type Rule,
  text,
} from "@bazgasht/rules"
import { ours } from "../citing.ts"
import {
  essentialSkillsHeld,
  excludedOffences,
  keptApartThere,
  openingAfterRelease,
  openingDemands,
  openingHighestSecurityClass,
  openingMinimumEducation,
  openingSex,
  openingTrainsOnTheJob,
  requiredCertificates,
  withinReach,
} from "../facts/employment/opening.ts"
import {
  educationLevel,
  fitForWork,
  medicalRestrictions,
  securityClass,
  skillCertificates,
} from "../facts/employment/worker.ts"
import { differentOffences } from "../facts/release/offence.ts"
import { sex } from "../facts/release/person.ts"

const demand = (
  name: string,
  fa: string,
  en: string,
  reason: string,
  expression: Expression<boolean>,
): Rule<boolean> =>
  decisionRule({
    id: `EMP-OPENING-${name}`,
    title: text(fa, en),
    citations: [ours(reason)],
    kind: "automatic",
    expression,
  })

const ofOpening = "the opening's own demand"

/** EMP-OPENING-security to EMP-OPENING-sex: the demands of an opening. */
export const openingDemandRules: ReadonlyArray<Rule<boolean>> = [
  demand(
    "security",
    "طبقهٔ امنیتی قابل پذیرش",
    "the security class is taken",
    ofOpening,
    any(is(openingHighestSecurityClass, count(9)), atMost(securityClass, openingHighestSecurityClass)),
  ),
  demand(
    "offence",
    "جرم از مستثنیات فرصت نیست",
    "no offence of the record is excluded",
    `${ofOpening}; read from the judgment, not ticked by hand`,
    not(
      exists(excludedOffences, (excluded) =>
        exists(differentOffences, ({ offence }) => is(offence, excluded.offence)),
      ),
    ),
  ),
  demand(
    "health",
    "توانایی جسمی برای کار",
    "health allows the work",
    "a doctor's word stands above every placement",
    all(
      fitForWork,
      not(
        exists(openingDemands, (demanded) =>
          exists(medicalRestrictions, ({ activity }) => is(activity, demanded.activity)),
        ),
      ),
    ),
  ),
  demand(
    "certificates",
    "گواهینامه‌های پیش‌نیاز",
    "the required certificates are held",
    ofOpening,
    every(requiredCertificates, (required) =>
      exists(skillCertificates, ({ occupation }) => is(occupation, required.occupation)),
    ),
  ),
  demand(
    "education",
    "حداقل تحصیلات",
    "the required education",
    ofOpening,
    any(is(openingMinimumEducation, count(0)), atLeast(educationLevel, openingMinimumEducation)),
  ),
  demand(
    "skills",
    "مهارت‌های ضروری",
    "the essential skills are held or taught",
    ofOpening,
    any(essentialSkillsHeld, openingTrainsOnTheJob),
  ),
  demand(
    "apart",
    "جداسازی",
    "nobody from whom the person is kept apart is there",
    "safety in prison stands above every placement",
    not(keptApartThere),
  ),
  demand(
    "reach",
    "دسترسی به محل",
    "the place is within reach",
    ofOpening,
    any(openingAfterRelease, withinReach),
  ),
  demand(
    "sex",
    "پذیرش زنان یا مردان",
    "the place takes women or men",
    `${ofOpening}: dormitories and workshops are separate`,
    any(is(openingSex, code("any")), is(openingSex, sex)),
  ),
]
