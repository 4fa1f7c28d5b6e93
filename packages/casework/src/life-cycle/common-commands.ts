import { type Text, text } from "@bazgasht/rules"

/**
 * The titles of the commands that cases of every kind share.
 *
 * @example
 * commonCommands.changeUnit.en // => "handing the case to another unit"
 */
export const commonCommands: { readonly changeUnit: Text } = {
  changeUnit: text("سپردن پرونده به واحد دیگر", "handing the case to another unit"),
}
