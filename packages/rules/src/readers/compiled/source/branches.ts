import type { Truth } from "../../../values/truth.ts"
import type { Writer } from "./writer.ts"

/** What to do with a result: jump away, in a few letters that may stand in many places, or go on in code written once. */
export type Then = { readonly jump: string } | { readonly write: () => void }

/** Where each truth leads. */
export interface Branches {
  readonly yes: Then
  readonly no: Then
  readonly unknown: Then
}

/** Goes on with what is written next. */
export const onwards: Then = { write: () => {} }

/** Where a truth known in advance leads. */
export const branchOf = (truth: Truth, { yes, no, unknown }: Branches): Then =>
  truth === 2 ? yes : truth === 0 ? no : unknown

/** Goes there. */
export const go = (writer: Writer, then: Then): void => {
  if ("jump" in then) writer.line(then.jump)
  else then.write()
}

/** Writes a body that may jump to `then` from many places; what comes after the body comes after it all. */
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

/** Writes a body that may go each of the branches from many places. */
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

/** Goes one way where a condition holds, and the other where it does not. */
export const ifElse = (writer: Writer, condition: string, then: Then, otherwise: Then): void => {
  writer.line(`if (${condition}) {`)
  go(writer, then)
  writer.line("} else {")
  go(writer, otherwise)
  writer.line("}")
}

/** Goes one way where the first condition holds, another where the second does, and else as unknown. */
export const ifEither = (
  writer: Writer,
  [first, then]: readonly [string, Then],
  [second, otherwise]: readonly [string, Then],
  unknown: Then,
): void => {
  writer.line(`if (${first}) {`)
  go(writer, then)
  writer.line(`} else if (${second}) {`)
  go(writer, otherwise)
  writer.line("} else {")
  go(writer, unknown)
  writer.line("}")
}

/** Goes where a truth held in a variable leads. */
export const branchOnTruth = (writer: Writer, variable: string, { yes, no, unknown }: Branches): void =>
  ifEither(writer, [`${variable} === 2`, yes], [`${variable} === 0`, no], unknown)
