/**
 * How many points what a person brings to an opening is worth. No text says; the numbers are ours, and whoever places people may
 * bring others.
 */

import type { EmploymentProgramme } from "@bazgasht/core/employment"

/** Skills before certificates and experience, and those before wishes. */
export const fit: EmploymentProgramme["fit"] = {
  essential: 400,
  optional: 100,
  fullMonths: 36,
  certificate: { unit: 200, minor: 120, subMajor: 60, major: 20 },
  experience: { unit: 200, minor: 120, subMajor: 60, major: 20 },
  wish: { unit: 100, minor: 80, subMajor: 40, major: 20 },
}
