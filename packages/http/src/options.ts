import type { Caller, NamedKinds, OpenCasework, RefusalWording } from "@bazgasht/casework"
import type { Figure } from "@bazgasht/casework/projections"
import type { Jurisdiction } from "@bazgasht/core"
import type { LetterLaw } from "@bazgasht/core/letters"
import type { EarlierPublication } from "@bazgasht/organisation/figures"
import type { Calendar, Day, Language } from "@bazgasht/rules"
import type { RequestEntry } from "./request-entry.ts"
import type { Limits } from "./requests/limits.ts"

/** Who asks, as the application makes sure of it: by a session, a token or a certificate. `undefined` where nobody is known. */
export type CallerOf = (request: Request) => Caller | undefined | Promise<Caller | undefined>

/** The cases that a service keeps. */
export interface ServedCases<Kinds extends NamedKinds> {
  /** The kinds with which the casework was opened, under laws where commands are to carry no setting. */
  readonly kinds: Kinds
  readonly casework: Pick<OpenCasework<Kinds>, "cases" | "casesOf" | "feed" | "figures" | "verify">
  /**
   * The setting of the commands of a kind that is under no law, by the name of the kind; the command is absent where it is asked what may be done.
   * Absent: every kind is under a law.
   */
  readonly settings?: {
    readonly [kind: string]: (asked: { readonly command: unknown; readonly day: Day }) => object
  }
  /** The words of refusals, by the name of the kind. Of a kind without them a refusal has its English sentence for developers. */
  readonly wordings?: { readonly [kind: string]: RefusalWording<never> }
  /** Who may have the whole store verified. Absent: nobody, and the service does not offer it. */
  readonly mayVerify?: (caller: Caller) => boolean
}

/** The figures that a service shows. */
export interface ServedFigures {
  readonly figures: ReadonlyArray<Figure>
  /** Who may read them as they are. They count every case, whoever asks. */
  readonly mayRead: (caller: Caller) => boolean
  /** How they are published for everyone, as of the ends of months. Absent: they are not. */
  readonly published?: {
    /** Counts below this number are hidden, with as many others as keep them from following from the sums. */
    readonly smallest: number
    /** The group of a unit, such as its province. Absent: each unit is a group of its own. */
    readonly groupOf?: (unit: string) => string
    /** A day of the first month that is published. Absent: the month of the first event of the store. */
    readonly since?: Day
    /** What was published of these figures elsewhere, in the same groups: no month is to give a few people away beside it. Absent: nothing. */
    readonly earlier?: () => ReadonlyArray<EarlierPublication> | Promise<ReadonlyArray<EarlierPublication>>
  }
}

/** What an HTTP service consists of. */
export interface HttpOptions<Kinds extends NamedKinds = NamedKinds> {
  readonly jurisdiction: Jurisdiction
  /** What is said of the law to persons, in plain words. Absent: a request cannot ask for a letter. */
  readonly letters?: LetterLaw
  /** The day on which a request is answered, by the clock and the time zone of the application; `todayIn` gives it. */
  readonly today: () => Day
  /** Who asks. Absent: everyone is answered, and neither cases nor figures can be served. */
  readonly caller?: CallerOf
  /** Whether decisions, questions and codes are for everyone, or for callers alone. Absent: for callers, where there are any. */
  readonly decisionsFor?: "everyone" | "callers"
  /** Absent: the service decides, and keeps nothing. */
  readonly cases?: ServedCases<Kinds>
  /** Absent: the service shows no figures. */
  readonly figures?: ServedFigures
  /** Calendars in which days may be written and asked for, beside that of the jurisdiction and the Gregorian one. */
  readonly calendars?: ReadonlyArray<Calendar>
  /** The language of an answer whose asker names none that there is. Absent: English. */
  readonly language?: Language
  /** Where the service is mounted: `/api`. Absent: at the root. */
  readonly basePath?: string
  readonly limits?: Limits
  /** Learns of every request, without anything of anybody. Absent: nothing is recorded. */
  readonly log?: (entry: RequestEntry) => void
  /**
   * Learns of errors that the code did not expect, with the id of the request. Their texts may hold anything: keep them where personal data may be
   * kept. Absent: they are dropped, and the answer is `http.internal` all the same.
   */
  readonly onDefect?: (defect: unknown, request: string) => void
  /** The value of `www-authenticate` for a caller who is not known. Absent: `Bearer`. */
  readonly challenge?: string
}
