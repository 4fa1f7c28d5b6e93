const byKinship = { unit: 200, minor: 120, subMajor: 60, major: 20 }

/** Parts of a thousand. */
export const policy = {
  essential: 400,
  optional: 100,
  fullMonths: 36,
  certificate: byKinship,
  experience: byKinship,
  wish: { unit: 100, minor: 80, subMajor: 40, major: 20 },
}
