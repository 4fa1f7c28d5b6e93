import type { Truth } from "../../../values/truth.ts"
import type { Writer } from "./writer.ts"

/** A continuation: a short jump that may be written many times, or code that is written once. */
export type Then = { readonly jump: string } | { readonly write: () => void }

/** The continuation of each truth. */
export interface Branches {
  readonly yes: Then
  readonly no: Then
  readonly unknown: Then
}

/** Falls through. */
export const onwards: Then = { write: () => {} }

export const branchOf = (truth: Truth, { yes, no, unknown }: Branches): Then =>
  truth === 2 ? yes : truth === 0 ? no : unknown

export const go = (writer: Writer, then: Then): void => {
  if ("jump" in then) writer.line(then.jump)
  else then.write()
}

/** Writes a body that may jump to `then` from many places; both continue behind it. */
export const jumpingTo = (writer: Writer, then: Then, body: (jump: string) => void): void => {
  if ("jump" in then) {
    body(then.jump)
    return
  }
  const done = writer.name("D")
  const there = writer.name("J")
  writer.line(`${done}: { ${there}: {`)
  body(`break ${there};`)
  writer.line(`break ${done}; }`)
  then.write()
  writer.line("}")
}

/** Writes a body that may jump to each of the branches from many places. */
export const jumpingToEachBranch = (
  writer: Writer,
  { yes, no, unknown }: Branches,
  body: (branches: Branches, unknown: string) => void,
): void =>
  jumpingTo(writer, yes, (yesJump) =>
    jumpingTo(writer, no, (noJump) =>
      jumpingTo(writer, unknown, (jump) =>
        body({ yes: { jump: yesJump }, no: { jump: noJump }, unknown: { jump } }, jump),
      ),
    ),
  )

export const ifElse = (writer: Writer, condition: string, then: Then, otherwise: Then): void => {
  writer.line(`if (${condition}) {`)
  go(writer, then)
  writer.line("} else {")
  go(writer, otherwise)
  writer.line("}")
}

/** Branches on two conditions that exclude each other, and else to `unknown`. */
export const ifEither = (
  writer: Writer,
  [first, then]: readonly [string, Then],
  [second, otherwise]: readonly [string, Then],
  unknown: Then,
): void => ifElse(writer, first, then, { write: () => ifElse(writer, second, otherwise, unknown) })

/** Branches on the truth in a variable. */
export const branchOnTruth = (writer: Writer, variable: string, { yes, no, unknown }: Branches): void =>
  ifEither(writer, [`${variable} === 2`, yes], [`${variable} === 0`, no], unknown)
