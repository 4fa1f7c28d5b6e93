/** Every page of the portal, by who may open it. */

import { roundOf } from "@bazgasht/example-systems/work.ts"
import type { Portal } from "../portal.ts"

/** A page with who opens it. */
export interface VisitedPage {
  readonly path: string
  /** Absent: the public. */
  readonly person?: string
}

const ofPublic = [
  "/",
  "/figures",
  "/figures/familiesCovered",
  "/figures/wagesPaid",
  "/giving",
  "/capacities",
  "/sign-in",
]
const ofKiosk = ["/kiosk", "/kiosk/work", "/kiosk/wages"]
const ofOffices = [
  "/offices",
  "/offices/cycles",
  "/offices/placement",
  "/offices/debtors",
  "/offices/referrals",
  "/offices/after-care",
  "/offices/begin",
]
const ofHead = ["/head", "/head/money", "/head/overdue", "/head/reform", "/head/audit", "/head/mailbox"]

/** The person whose post begins so, in English. */
export const personAs = ({ people }: Portal, post: string): string =>
  people.find((one) => one.post.en.startsWith(post))?.id ?? ""

/** A prisoner in the prison of the province whose officers may sign in. */
export const prisonerInSight = ({ country }: Portal): string => {
  const prison = `prison-${country.associations[0]?.province ?? ""}`
  return country.prisoners.find(({ prison: held }) => held === prison)?.file.id ?? ""
}

/** Every page, each opened by somebody who finds something on it. */
export const pagesOf = (portal: Portal): ReadonlyArray<VisitedPage> => {
  const as = (post: string) => personAs(portal, post)
  const family = portal.country.associations[0]?.households[0]?.id ?? ""
  const prison = `prison-${portal.country.associations[0]?.province ?? ""}`
  return [
    ...ofPublic.map((path) => ({ path })),
    ...portal.people
      .filter(({ area, household }) => area === "family" && household !== undefined)
      .flatMap(({ id }) => ["/family", "/family/payments"].map((path) => ({ path, person: id }))),
    ...ofKiosk.map((path) => ({ path, person: as("a prisoner who works") })),
    { path: "/kiosk", person: as("a person held for a debt") },
    ...ofOffices.map((path) => ({ path, person: as("director of the province") })),
    { path: "/offices", person: as("social worker of the association") },
    { path: "/offices/cycles", person: as("director of the association") },
    { path: "/offices/cycles/notices", person: as("director of the association") },
    { path: "/offices/begin/supportCase", person: as("social worker of the association") },
    { path: "/offices/begin/placement", person: as("clerk of the association") },
    { path: "/offices/debtors", person: as("officer of the Blood Money") },
    { path: `/offices/cases/supportCase/support-${family}`, person: as("director of the association") },
    { path: `/offices/cases/placementRun/${roundOf(prison)}`, person: as("head of the prison") },
    { path: `/offices/people/${family}-spouse`, person: as("director of the province") },
    ...["officer", "judge", "person", "public"].map((reader) => ({
      path: `/offices/prisoners/${prisonerInSight(portal)}?for=${reader}`,
      person: as("head of the prison"),
    })),
    ...ofHead.map((path) => ({ path, person: as("head of the organisation") })),
  ]
}
