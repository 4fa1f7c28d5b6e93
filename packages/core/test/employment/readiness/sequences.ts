/** Arbitrary sequences of commands to a readiness profile. */

import { type Day, gregorian, makeTerm } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../../casework/test/life-cycle/laws.ts"
import { readinessActions, readinessScopes } from "../../../src/employment/cases/readiness/profile.ts"
import { readiness, readinessSchemas } from "../../../src/employment/cases/readiness/readiness.ts"
import type { ReadinessLife } from "../../../src/employment/cases/readiness/readiness-protocol.ts"
import { openActions } from "../../../src/employment/cases/readiness/readiness-reading.ts"
import type {
  ReadinessSetting,
  ReadinessTerms,
} from "../../../src/employment/cases/readiness/readiness-terms.ts"

const terms: ReadinessTerms = {
  citations: [],
  wishRecorders: ["clerk", "prisoner"],
  profileRecorders: ["clerk", "employmentOfficer"],
  physicians: ["physician"],
  assessors: ["employmentOfficer"],
  decliningReasons: ["retired", "ownBusiness"],
  requiredActions: ["bankAccount", "identityPapers"],
  reviewWithin: makeTerm({ months: 3 }),
}

/** The setting of every written sequence. */
export const setting: ReadinessSetting = { policyDigest: "policy-1", calendar: gregorian, terms }

/** Settings that require more or nothing, and in which a declaration holds for other times. */
const settings: fc.Arbitrary<ReadinessSetting> = fc.constantFrom(
  setting,
  { ...setting, terms: { ...terms, requiredActions: [], reviewWithin: makeTerm({ days: 10 }) } },
  { ...setting, terms: { ...terms, requiredActions: ["housing"] } },
)

type Type = ReadinessLife["Command"]["type"]

const scopesFor = (
  { choices: { first, second, sound }, state }: Occasion<ReadinessLife>,
  narrowing: boolean,
) => {
  const given = "profile" in state ? state.profile.consent.scopes : []
  const all = narrowing ? given : readinessScopes.filter((scope) => !given.includes(scope))
  if (!sound) return chosen<ReadonlyArray<string>>([[], given, readinessScopes], first)
  if (narrowing) return all.length > 1 ? [chosen(all, second)] : all
  return first % 3 > 0 || all.length === 0 ? all : [chosen(all, second)]
}

const wish = ({ choices: { sound, third } }: Occasion<ReadinessLife>): object => ({
  decidedBy: sound ? "person-0" : chosen(["person-0", "person-1"], third),
})

const person = ({ choices: { second, sound } }: Occasion<ReadinessLife>): object => ({
  person: sound ? "person-0" : chosen(["person-0", "person-2"], second),
})

const entry = ({ at, choices: { first, second, sound, third } }: Occasion<ReadinessLife>): object =>
  chosen<object>(
    [
      {
        scope: "skills",
        skills: sound
          ? [{ skill: "welding", level: 1 + (third % 3) }, { skill: "safety" }]
          : chosen([[{ skill: "welding" }, { skill: "welding" }], [{ skill: "welding", level: 0 }]], second),
      },
      {
        scope: "certificates",
        certificates: [{ occupation: "7212", on: (sound ? at - third : at + 1) as Day, document: "d-1" }],
      },
      { scope: "experience", experience: [{ occupation: "7212", months: third }] },
      { scope: "interests", interests: ["7212", "75"] },
      { scope: "obstacles", obstacles: ["childCare"] },
    ],
    first,
  )

const restrictions = ({ at, choices: { first, second, sound } }: Occasion<ReadinessLife>): object => ({
  restrictions: sound
    ? chosen(
        [[], [{ restriction: "heights" }], [{ restriction: "heavyLoads", until: (at + second) as Day }]],
        first,
      )
    : chosen(
        [
          [{ restriction: "heights" }, { restriction: "heights" }],
          [{ restriction: "heights", until: (at - 1) as Day }],
        ],
        second,
      ),
})

const action = ({
  choices: { first, second, third },
  setting: by,
  state,
}: Occasion<ReadinessLife>): object => {
  const open = "profile" in state ? openActions(state.profile, by.terms.requiredActions) : []
  return open.length > 0 && third % 5 > 0
    ? { action: chosen(open, second), progress: "completed" }
    : {
        action: chosen([...readinessActions, ...by.terms.requiredActions], second),
        progress: chosen(["inProgress", "completed", "notStarted"], first),
      }
}

const contentOf = (type: Type, occasion: Occasion<ReadinessLife>): object => {
  const { first, second, sound } = occasion.choices
  switch (type) {
    case "consent":
      return {
        ...person(occasion),
        ...wish(occasion),
        scopes: scopesFor(occasion, false),
        document: "consent-1",
      }
    case "narrow":
      return { ...wish(occasion), scopes: scopesFor(occasion, true) }
    case "withdraw":
    case "accept":
      return wish(occasion)
    case "decline":
      return {
        ...person(occasion),
        ...wish(occasion),
        reasons: sound ? chosen([[], ["retired"], ["retired", "ownBusiness"]], second) : ["other"],
        ...(first % 2 === 0 ? {} : { wouldChange: "nearer work" }),
      }
    case "record":
      return { entry: entry(occasion) }
    case "restrict":
      return restrictions(occasion)
    case "progress":
      return action(occasion)
    case "reopen":
    case "close":
      return { reason: sound ? "moved away" : " " }
    default:
      return {}
  }
}

export const tested: Tested<ReadinessLife> = {
  name: "readiness profile",
  lifeCycle: readiness,
  setting: settings,
  command: commandBy({
    lifeCycle: readiness,
    subject: "readiness-1",
    roles: ["clerk", "physician", "employmentOfficer", "family"],
    seldom: ["withdraw", "decline", "narrow", "reopen", "restrict", "close"],
    contentOf,
  }),
  schemas: readinessSchemas(),
}
