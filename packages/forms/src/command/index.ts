/**
 * Forms of commands: what `whatNow` says of a case becomes buttons, and the JSON Schema of each command its form. It knows no page and no framework.
 *
 * @module
 */

export type { ChoiceField, CodeChoice, CommandField, SimpleField } from "./command-field.ts"
export { isSimple } from "./command-field.ts"
export { type CommandForm, type CommandWords, commandForm, type DescribedCommand } from "./command-form.ts"
export { isTitledCode, titledAs, titleOfCode, titleOfField } from "./field-titles.ts"
export { readCommand } from "./read-command.ts"
export { commandPlaces, type WrittenCommand, writeCommand } from "./written-command.ts"
