/**
 * Offences that an opening may exclude by one name. Those that the law groups are groups of the law; the others are ours.
 */

import type { OffenceGroup } from "@bazgasht/core/employment"
import { type CodeSet, holdsCode, type Text, text } from "@bazgasht/rules"
import {
  drugOffences,
  economicOffences,
  nonSuspendableOffences,
  securityOffences,
  unintentionalOffences,
  waivableTheft,
} from "../offence-sets.ts"
import type { OffenceCode } from "../offences.ts"

const ofSet = (name: string, set: CodeSet): OffenceGroup => ({
  code: `group.${name}`,
  title: set.title,
  offences: set.members.filter((member) => holdsCode(set, member)),
})

const ours = (name: string, title: Text, offences: ReadonlyArray<OffenceCode>): OffenceGroup => ({
  code: `group.${name}`,
  title,
  offences,
})

/** Every group. */
export const offenceGroups: ReadonlyArray<OffenceGroup> = [
  ofSet("security", securityOffences),
  ofSet("nonSuspendable", nonSuspendableOffences),
  ofSet("economic", economicOffences),
  ofSet("drugs", drugOffences),
  ofSet("unintentional", unintentionalOffences),
  ofSet("theft", waivableTheft),
  ours("robbery", text("سرقت‌های مسلحانه و مقرون به آزار", "armed robbery and robbery with violence"), [
    "robbery.armed",
    "robbery.violent",
  ]),
  ours("violence", text("جرایم عمدی علیه تمامیت جسمانی", "intentional offences against life and body"), [
    "killing.intentional",
    "killing.abetting",
    "injury.intentional",
    "acidAttack",
    "kidnapping",
    "rape",
  ]),
  ours("decency", text("جرایم علیه عفت عمومی", "offences against public decency"), [
    "publicDecency.viceCentre",
    "publicDecency.article639",
    "publicDecency.article640",
    "publicDecency.other",
    "rape",
  ]),
]
