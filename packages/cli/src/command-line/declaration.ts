import type { Text } from "@bazgasht/rules"

/** An option of a command. */
export interface OptionDeclaration {
  readonly name: string
  /** What stands for the value in the help; absent where the option takes none. */
  readonly value?: string
  readonly repeatable?: true
  readonly help: Text
}

/** A command. */
export interface CommandDeclaration {
  readonly name: CommandName
  /** What stands for the operands in the help: `FILE…`. */
  readonly operands: string
  /** The least number of operands, and the greatest. */
  readonly count: readonly [least: number, greatest: number]
  readonly help: Text
  readonly options: ReadonlyArray<OptionDeclaration>
}

/** The names of the commands. */
export type CommandName =
  | "decide"
  | "check"
  | "verify"
  | "replay"
  | "messages"
  | "claim"
  | "cycle"
  | "place"
  | "simulate"
  | "fund"
  | "describe"
  | "rules"
  | "coverage"
  | "population"
  | "codes"
