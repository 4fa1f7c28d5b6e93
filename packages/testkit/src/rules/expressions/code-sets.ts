import { type CodeSet, codeSet, text } from "@bazgasht/rules"
import * as fc from "fast-check"
import { worldCodes } from "../world.ts"
import { citations } from "./citations.ts"

const codes = fc.subarray([...worldCodes])

/** A set of codes with exceptions inside exceptions. */
export const anyCodeSet: fc.Arbitrary<CodeSet> = fc
  .tuple(codes, codes, codes)
  .map(([outer, middle, inner]) => {
    const nested = (id: string, members: ReadonlyArray<string>, except: ReadonlyArray<CodeSet>): CodeSet =>
      codeSet({ id, title: text(`مجموعهٔ ${id}`, `set ${id}`), citations, members, except })
    const exceptions = inner.length === 0 ? [] : [nested("set.inner", inner, [])]
    return nested("set.outer", outer, middle.length === 0 ? [] : [nested("set.middle", middle, exceptions)])
  })
