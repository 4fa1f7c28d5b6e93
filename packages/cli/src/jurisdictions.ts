import { nearestWords } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import type { LetterLaw } from "@bazgasht/core/letters"
import type { ConsequenceTerms } from "@bazgasht/organisation/consequences"
import type { PaymentBatchTerms } from "@bazgasht/organisation/payments"
import type { RecordTerms, registers } from "@bazgasht/organisation/registers"
import { type Text, text } from "@bazgasht/rules"
import type { PopulationGenerator } from "@bazgasht/simulation"
import * as Result from "effect/Result"
import { namedInFile } from "./case-files/jurisdiction-of-file.ts"
import { type Options, refuseValue, type UsageError } from "./command-line/parse.ts"
import { readJson } from "./json/read-json.ts"
import type { Platform } from "./platform.ts"

/** By which terms a country pays. */
export interface PaymentLaw {
  readonly batches: PaymentBatchTerms
  /** In whose name the cases that asked for money learn what became of it. */
  readonly consequences: ConsequenceTerms
  /** Three letters of ISO 4217. */
  readonly currency: string
}

/** What the command knows of a country; each part is loaded when a command line asks for it. */
export interface Country {
  readonly jurisdiction: () => Promise<Jurisdiction>
  /** How an invented population is drawn; absent where none can be. */
  readonly population?: () => Promise<PopulationGenerator>
  /** What is said of its law to a prisoner or a family; absent where no letters are written. */
  readonly letters?: () => Promise<LetterLaw>
  /** The terms of its registers; absent where it has none. */
  readonly registers?: () => Promise<{ readonly [Kind in keyof typeof registers]: RecordTerms }>
  /** How it pays; absent where it pays nothing. */
  readonly payments?: () => Promise<PaymentLaw>
}

/** Countries by the names of their jurisdictions, which are the ids of their packs. */
export interface Jurisdictions {
  readonly [name: string]: Country
}

/** The jurisdictions that the command knows. */
export const jurisdictions = {
  iran: {
    jurisdiction: async () => (await import("@bazgasht/iran")).iran,
    population: async () => (await import("@bazgasht/iran-population")).iranPopulation,
    letters: async () => (await import("@bazgasht/iran/letters")).iranLetters,
    registers: async () => (await import("@bazgasht/iran")).registerTerms,
    payments: async () => {
      const { consequenceTerms, paymentTerms } = await import("@bazgasht/iran")
      return { batches: paymentTerms.paymentBatch, consequences: consequenceTerms, currency: "IRR" }
    },
  },
} satisfies Jurisdictions

/** Whether the command itself knows a jurisdiction of a name. */
export const isKnownJurisdiction = (name: string): name is keyof typeof jurisdictions =>
  Object.hasOwn(jurisdictions, name)

/** Loads a jurisdiction that the command itself knows. */
export const jurisdictionNamed = (name: string): Promise<Jurisdiction> =>
  isKnownJurisdiction(name)
    ? jurisdictions[name].jurisdiction()
    : Promise.reject(new Error(`the command knows no jurisdiction ${name}`))

const usual = "iran"

const unknownName = (name: string, known: ReadonlyArray<string>): Text => {
  const meant = nearestWords(name, known)
  const [fa, en] =
    meant.length === 0 ? ["", ""] : [`؛ شاید ${meant.join("، ")}`, `; perhaps ${meant.join(", ")}`]
  return text(`یکی از: ${known.join("، ")}${fa}`, `it is one of ${known.join(", ")}${en}`)
}

/** The jurisdiction that the first file says it is of; a file that cannot be read is refused by the command itself. */
const namedByFile = (operands: ReadonlyArray<string>, platform: Platform): string | undefined => {
  const [first] = operands
  // Standard input can be read only once, and a store is no document.
  if (first === undefined || first === "-" || platform.isStore(first)) return undefined
  const [file] = Result.getOrElse(platform.jsonFilesOf(first), () => [])
  if (file === undefined) return undefined
  const content = Result.getOrElse(platform.readText(file), () => "")
  if (!content.includes('"jurisdiction"')) return undefined
  const source = Result.getOrUndefined(readJson(content))
  return source === undefined ? undefined : namedInFile(source.value)
}

/** A jurisdiction that was loaded, and the rest of what is known of its country. */
export interface LoadedCountry extends Pick<Country, "population" | "letters" | "registers" | "payments"> {
  readonly jurisdiction: Jurisdiction
}

/** Loads the jurisdiction that a command line asks for: by its option, else by the file, else Iran. */
export const jurisdictionFor = async (
  options: Options,
  operands: ReadonlyArray<string>,
  platform: Platform,
  known: Jurisdictions,
): Promise<Result.Result<LoadedCountry, UsageError>> => {
  const asked = options.get("jurisdiction")?.at(-1)
  const name = asked ?? namedByFile(operands, platform) ?? usual
  const country = Object.hasOwn(known, name) ? known[name] : undefined
  return country === undefined
    ? refuseValue(
        asked === undefined ? `"jurisdiction": "${name}"` : `--jurisdiction ${name}`,
        unknownName(name, Object.keys(known)),
      )
    : Result.succeed({ ...country, jurisdiction: await country.jurisdiction() })
}
