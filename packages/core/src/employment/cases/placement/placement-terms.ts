import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Calendar, Citation, Term } from "@bazgasht/rules"
import type { CustodyAtWork } from "../../model/custody-at-work.ts"
import type { RequiredDocument } from "../clearance/required-document.ts"
import type { OpeningState } from "../opening/opening-protocol.ts"

/** A paper that a placement needs. */
export interface PlacementDocument extends RequiredDocument {
  /** Where people have to be held while they work for it to be asked for. */
  readonly askedIn: ReadonlyArray<CustodyAtWork>
  /** Whether it has to hold until the end of the placement from the beginning. */
  readonly untilEnd: boolean
}

/** The offices of a placement on which it depends whether somebody is held. */
export interface PlacementOffices {
  /** Who proposes what a run of placement says. */
  readonly proposers: Roles
  /** Who proposes against it, for a reason. */
  readonly overriders: Roles
  /** Who offers, starts, pauses, ends, withdraws, and records that an offer has expired. */
  readonly officers: Roles
  /** Who clears a placement, or refuses to: never whoever proposed it. */
  readonly clearers: Roles
  /** Offices that may decide that somebody is dismissed. */
  readonly dismissalDeciders: Roles
}

/** The offices of a placement, its constraints, papers and numbers, as a jurisdiction states them. The offices are those of somebody who is held. */
export interface PlacementTerms extends PlacementOffices {
  readonly citations: ReadonlyArray<Citation>
  /** The role in which the prisoner acts. */
  readonly prisonerRole: string
  /** The offices where the work begins after release. */
  readonly afterRelease: PlacementOffices
  /** Who records what became of people afterwards. */
  readonly followUpOfficers: Roles
  /** Ids of the rules that all have to say yes. */
  readonly hardConstraints: ReadonlyArray<string>
  readonly requiredDocuments: ReadonlyArray<PlacementDocument>
  /** The paper that says that somebody has been released: with it work after release begins. */
  readonly releaseCertificate: RequiredDocument
  /** Hours of a full week of work. Absent where the law that is known names none: the week of the kind counts, and no offer is refused for its hours. */
  readonly fullWeek?: number
  /** How long a prisoner has to answer an offer. */
  readonly answerTime: Term
  /** How long a pause may be. */
  readonly longestPause: Term
  /** After how many days from the end it is asked what became of the person. */
  readonly followUpDays: ReadonlyArray<number>
}

/** The papers that are asked for where people are held so while they work. */
export const documentsAskedIn = (
  custody: CustodyAtWork,
  { requiredDocuments }: Pick<PlacementTerms, "requiredDocuments">,
): ReadonlyArray<PlacementDocument> => requiredDocuments.filter(({ askedIn }) => askedIn.includes(custody))

/** The offices where people are held so while they work. */
export const officesIn = (custody: CustodyAtWork, terms: PlacementTerms): PlacementOffices =>
  custody === "released" ? terms.afterRelease : terms

/** By what a command to a placement is judged; a service reads from its store what other cases say. */
export interface PlacementSetting extends AnySetting {
  readonly terms: PlacementTerms
  /** The calendar in which months are counted. */
  readonly calendar: Calendar
  /** Ids of the committed runs that give this person a seat in this opening. */
  readonly placementRuns: ReadonlyArray<string>
  /** The opening of the seat that the command brings. Absent where the life cycle runs without a store: the seat is then taken as it is brought. */
  readonly opening?: OpeningState
}
