import type { Jurisdiction } from "@bazgasht/core"
import type { CaseFile } from "@bazgasht/core/release"
import { caseFileOn } from "@bazgasht/core/release"
import { familyFileOn } from "@bazgasht/core/support"
import type { FilesOfStore, UnderivedFile } from "@bazgasht/organisation/registers"
import { type Day, digestOf, text } from "@bazgasht/rules"
import { type MisfitOfFile, type Population, populationOfFiles } from "@bazgasht/simulation"
import type * as Result from "effect/Result"
import { type Refusal, refusalAt } from "../case-files/refusal.ts"

/**
 * Numbers in the place of ids, in an order that nobody finds out who does not know the secret: neither the ids nor the order of the store can be read off
 * them.
 */
const pseudonyms = (
  prefix: string,
  ids: ReadonlyArray<string>,
  secret: string,
): ReadonlyMap<string, string> =>
  new Map(
    ids
      .map((id) => ({ id, place: digestOf([secret, id]) }))
      .sort((one, other) => (one.place < other.place ? -1 : 1))
      .map(({ id }, place) => [id, `${prefix}-${place + 1}`]),
  )

/**
 * The population of the files of a store, under pseudonyms. It is described as it is on the day: what is announced for later is no part of it, for the table of a
 * population has no place for that.
 *
 * @example
 * const files = { prisoners: [], families: [], underived: [] }
 * const population = populationOfStore(files, iran, { day: today, secret: "a secret that is not kept" })
 * Result.isSuccess(population) && population.success.tables.prisoner?.columns.size // => 0
 */
export const populationOfStore = (
  { families, prisoners }: FilesOfStore,
  jurisdiction: Jurisdiction,
  { day, secret }: { readonly day: Day; readonly secret: string },
): Result.Result<Population, ReadonlyArray<MisfitOfFile>> => {
  const ofPrisoners = pseudonyms(
    "prisoner",
    prisoners.map(({ id }) => id),
    secret,
  )
  const ofFamilies = pseudonyms(
    "family",
    families.map(({ file }) => file.id),
    secret,
  )
  const named = <File extends { readonly id: string }>(
    file: File,
    by: ReadonlyMap<string, string>,
  ): File => ({
    ...file,
    id: by.get(file.id) ?? "",
  })
  const byPlace = (one: { readonly id: string }, other: { readonly id: string }): number =>
    Number(one.id.split("-")[1]) - Number(other.id.split("-")[1])
  return populationOfFiles(
    {
      title: text("جمعیت دفترهای پایگاه", "the population of the registers of a store"),
      day,
      prisoners: prisoners
        .map((file): CaseFile => named(caseFileOn(file, jurisdiction, day), ofPrisoners))
        .sort(byPlace),
      ...(jurisdiction.familyFile === undefined
        ? {}
        : {
            families: families
              .map(({ file, prisoner }) => {
                const owner = prisoner === undefined ? undefined : ofPrisoners.get(prisoner)
                return {
                  file: named(familyFileOn(file, jurisdiction, day), ofFamilies),
                  ...(owner === undefined ? {} : { prisoner: owner }),
                }
              })
              .sort((one, other) => byPlace(one.file, other.file)),
          }),
    },
    jurisdiction,
  )
}

const wholeRecord = { positionOf: () => ({ line: 1, column: 1 }) }

/** What keeps a case out of the population, by its fields. */
export const refusalsOfUnderived = ({ errors, kind, subject }: UnderivedFile): ReadonlyArray<Refusal> =>
  errors.map((error) => {
    const { position: _, ...refusal } = refusalAt(`${kind}/${subject}`, wholeRecord, error)
    return refusal
  })

/** A number of a file beyond the limits of its fact. */
export const refusalOfMisfit = ({ id, misfits }: MisfitOfFile): ReadonlyArray<Refusal> =>
  misfits.map(() => ({
    file: id,
    code: "row.outsideLimits",
    expected: text("عددی در محدودهٔ مجاز این مورد", "a number within the limits of its fact"),
  }))
