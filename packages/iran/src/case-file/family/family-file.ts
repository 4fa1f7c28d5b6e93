import type { FamilyFile } from "@bazgasht/core/support"
import type { IranianHousehold } from "./household.ts"
import type { IranianProvider } from "./provider.ts"

/** The file of a family with the fields that Iranian practice adds. What is absent is unknown. */
export interface IranianFamilyFile extends Omit<FamilyFile, "household" | "prisoner"> {
  readonly household?: IranianHousehold
  readonly prisoner?: IranianProvider
}
