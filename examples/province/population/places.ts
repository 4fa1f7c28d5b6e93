/**
 * The penal institutions of the invented province, and the districts in which they are.
 *
 * @module
 */

/** An institution whose people are placed. */
export interface Institution {
  readonly id: string
  readonly district: string
  readonly sex: "male" | "female"
  /** How many of a hundred men, or women, are held there. */
  readonly share: number
}

/** The institutions; how many are held where is assumed. */
export const institutions: ReadonlyArray<Institution> = [
  { id: "I-1", district: "area-1", sex: "male", share: 38 },
  { id: "I-2", district: "area-2", sex: "male", share: 25 },
  { id: "I-3", district: "area-3", sex: "male", share: 18 },
  { id: "I-4", district: "area-4", sex: "male", share: 11 },
  { id: "I-5", district: "area-5", sex: "male", share: 8 },
  { id: "I-6", district: "area-1", sex: "female", share: 100 },
]
