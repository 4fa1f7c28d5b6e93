/**
 * Loops over truths: one pass of a block each, without a branch that could be guessed wrongly.
 *
 * @module
 */

/** Truths as stored; `map` says in two bits each what no, unknown and yes come to. */
export const loadTruths = (
  size: number,
  cells: Uint8Array,
  from: number,
  map: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) out[i] = (map >> ((cells[from + i] as number) << 1)) & 3
}

// One loop a width: a loop that meets several kinds of arrays is slow for all of them.

const loadCodes8 = (
  size: number,
  cells: Uint8Array,
  from: number,
  table: Uint8Array,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) out[i] = table[cells[from + i] as number] as number
}
const loadCodes16 = (
  size: number,
  cells: Uint16Array,
  from: number,
  table: Uint8Array,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) out[i] = table[cells[from + i] as number] as number
}
const loadCodes32 = (
  size: number,
  cells: Uint32Array,
  from: number,
  table: Uint8Array,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) out[i] = table[cells[from + i] as number] as number
}

/** What each code of a column comes to, by its place in the dictionary. */
export const loadCodeTruths = (
  size: number,
  cells: Uint8Array | Uint16Array | Uint32Array,
  from: number,
  table: Uint8Array,
  out: Uint8Array,
): void => {
  if (cells instanceof Uint8Array) loadCodes8(size, cells, from, table, out)
  else if (cells instanceof Uint16Array) loadCodes16(size, cells, from, table, out)
  else loadCodes32(size, cells, from, table, out)
}

/** What is stored in two columns, and what is in the lane already: all of it. */
export const andTruths = (
  size: number,
  cells: Uint8Array,
  map: number,
  others: Uint8Array,
  otherMap: number,
  from: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++)
    out[i] =
      (out[i] as number) &
      (map >> ((cells[from + i] as number) << 1)) &
      (otherMap >> ((others[from + i] as number) << 1))
}

/** Any of it. */
export const orTruths = (
  size: number,
  cells: Uint8Array,
  map: number,
  others: Uint8Array,
  otherMap: number,
  from: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++)
    out[i] =
      (out[i] as number) |
      (((map >> ((cells[from + i] as number) << 1)) | (otherMap >> ((others[from + i] as number) << 1))) & 3)
}

/** All of what is stored in two columns. */
export const loadBoth = (
  size: number,
  cells: Uint8Array,
  map: number,
  others: Uint8Array,
  otherMap: number,
  from: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++)
    out[i] =
      (map >> ((cells[from + i] as number) << 1)) & (otherMap >> ((others[from + i] as number) << 1)) & 3
}

/** Any of what is stored in two columns. */
export const loadEither = (
  size: number,
  cells: Uint8Array,
  map: number,
  others: Uint8Array,
  otherMap: number,
  from: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++)
    out[i] =
      ((map >> ((cells[from + i] as number) << 1)) | (otherMap >> ((others[from + i] as number) << 1))) & 3
}

/** What each code of a lane comes to, by its number. */
export const among = (size: number, codes: Int32Array, table: Uint8Array, out: Uint8Array): void => {
  for (let i = 0; i < size; i++) out[i] = table[codes[i] as number] as number
}

export const both = (size: number, left: Uint8Array, right: Uint8Array, out: Uint8Array): void => {
  for (let i = 0; i < size; i++) out[i] = (left[i] as number) & (right[i] as number)
}

export const either = (size: number, left: Uint8Array, right: Uint8Array, out: Uint8Array): void => {
  for (let i = 0; i < size; i++) out[i] = (left[i] as number) | (right[i] as number)
}

/** Of each truth of a lane what `map` says of it, in two bits each. */
export const mapped = (size: number, of: Uint8Array, map: number, out: Uint8Array): void => {
  for (let i = 0; i < size; i++) out[i] = (map >> ((of[i] as number) << 1)) & 3
}

/** At least so many of the lanes hold. */
export const holdingAtLeast = (
  size: number,
  of: ReadonlyArray<Uint8Array>,
  count: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    let holding = 0
    let possible = 0
    for (const lane of of) {
      const bits = lane[i] as number
      holding += bits >> 1
      possible += bits & 1
    }
    out[i] = (-+(holding >= count) & 3) | +(possible >= count)
  }
}

/** What known and unknown come to: two cases of which one is `first` where it holds, the rest of the known `second`. */
const written = (holds: number, known: number, first: number, second: number): number =>
  (-holds & first) | (-(known ^ holds) & second) | (known ^ 1)

/** Numbers of a lane against limits that are included. */
export const within = (
  size: number,
  of: Float64Array,
  low: number,
  high: number,
  inside: number,
  outside: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = of[i] as number
    out[i] = written(+(value >= low) & +(value <= high), +!Number.isNaN(value), inside, outside)
  }
}

/** Cells below `least` or above `greatest` are unknown. */
const within8 = (
  size: number,
  cells: Int8Array,
  from: number,
  least: number,
  greatest: number,
  low: number,
  high: number,
  inside: number,
  outside: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = cells[from + i] as number
    const known = +(value >= least) & +(value <= greatest)
    out[i] = written(+(value >= low) & +(value <= high) & known, known, inside, outside)
  }
}
const within16 = (
  size: number,
  cells: Int16Array,
  from: number,
  least: number,
  greatest: number,
  low: number,
  high: number,
  inside: number,
  outside: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = cells[from + i] as number
    const known = +(value >= least) & +(value <= greatest)
    out[i] = written(+(value >= low) & +(value <= high) & known, known, inside, outside)
  }
}
const within32 = (
  size: number,
  cells: Int32Array,
  from: number,
  least: number,
  greatest: number,
  low: number,
  high: number,
  inside: number,
  outside: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const value = cells[from + i] as number
    const known = +(value >= least) & +(value <= greatest)
    out[i] = written(+(value >= low) & +(value <= high) & known, known, inside, outside)
  }
}

/** Cells of integers against limits, with what is known of them: no lane of numbers is needed between. */
export const withinCells = (
  size: number,
  cells: Int8Array | Int16Array | Int32Array,
  from: number,
  known: { readonly low: number; readonly high: number },
  limits: { readonly low: number; readonly high: number },
  inside: number,
  outside: number,
  out: Uint8Array,
): void => {
  const { high: greatest, low: least } = known
  const { high, low } = limits
  if (cells instanceof Int16Array)
    within16(size, cells, from, least, greatest, low, high, inside, outside, out)
  else if (cells instanceof Int32Array)
    within32(size, cells, from, least, greatest, low, high, inside, outside, out)
  else within8(size, cells, from, least, greatest, low, high, inside, outside, out)
}

/** Two lanes of numbers in order. */
export const ordered = (
  size: number,
  left: Float64Array,
  right: Float64Array,
  atLeast: number,
  less: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const a = left[i] as number
    const b = right[i] as number
    const holds = +(a >= b)
    out[i] = written(holds, holds | +(a < b), atLeast, less)
  }
}

/** One number at least a fraction of another: the one times the denominator against the other times the numerator. */
export const atLeastShare = (
  size: number,
  left: Float64Array,
  of: Float64Array,
  numerators: Float64Array,
  denominators: Float64Array,
  atLeast: number,
  less: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const a = (left[i] as number) * (denominators[i] as number)
    const b = (of[i] as number) * (numerators[i] as number)
    const holds = +(a >= b)
    out[i] = written(holds, holds | +(a < b), atLeast, less)
  }
}

export const sameNumbers = (
  size: number,
  left: Float64Array,
  right: Float64Array,
  same: number,
  different: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const a = left[i] as number
    const b = right[i] as number
    out[i] = written(+(a === b), +!Number.isNaN(a) & +!Number.isNaN(b), same, different)
  }
}

export const sameCodes = (
  size: number,
  left: Int32Array,
  right: Int32Array,
  same: number,
  different: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const a = left[i] as number
    const b = right[i] as number
    const known = +(a !== 0) & +(b !== 0)
    out[i] = written(+(a === b) & known, known, same, different)
  }
}

export const sameTruths = (
  size: number,
  left: Uint8Array,
  right: Uint8Array,
  same: number,
  different: number,
  out: Uint8Array,
): void => {
  for (let i = 0; i < size; i++) {
    const a = left[i] as number
    const b = right[i] as number
    const known = +(a !== 1) & +(b !== 1)
    out[i] = written(+(a === b) & known, known, same, different)
  }
}

/** One lane where a condition holds, another where it does not; where it is open what both agree on, or unknown. */
export const selectTruths = (
  size: number,
  condition: Uint8Array,
  gives: Uint8Array,
  otherwise: Uint8Array,
  agreeing: boolean,
  out: Uint8Array,
): void => {
  const agree = agreeing ? 1 : 0
  for (let i = 0; i < size; i++) {
    const bits = condition[i] as number
    const a = gives[i] as number
    const b = otherwise[i] as number
    const yes = -(bits >> 1)
    const open = -((bits & 1) ^ (bits >> 1))
    const alike = -(+(a === b) & agree)
    out[i] = (((a & yes) | (b & ~yes)) & ~open) | (((a & alike) | (1 & ~alike)) & open)
  }
}
