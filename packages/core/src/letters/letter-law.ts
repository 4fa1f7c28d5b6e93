/** What a country says to a prisoner or a family in plain words: the wording beside the law, kept apart so that a program without letters does not carry it. */

import type { Language, Text } from "@bazgasht/rules"

/** A rule in plain words. Every sentence speaks to the reader and has at most twelve words. */
export interface LetterRule {
  /** What it is called, without a verb. */
  readonly name: Text
  /** What the reader can do now. */
  readonly open: Text
  /** The same from `{day}`. */
  readonly later: Text
  /** Who decides, as a sentence; absent where nobody has to. */
  readonly decides?: Text
  /** What is known already, now or from `{day}`, where nothing is missing but some facts; otherwise only its name is said. */
  readonly unclear?: { readonly missing: ReadonlyArray<string>; readonly text: Text; readonly later: Text }
  /** Whether the reader is notified of it where it is not open; default `true`. Otherwise it would only be noise. */
  readonly shownWhenClosed?: false
}

/** Why something is not open. */
export interface LetterReason {
  /** Ids of clauses that are not so, and of exceptions that are. */
  readonly grounds: ReadonlyArray<string>
  readonly text: Text
  /** The rule that tells the same better: where the reader is notified of it, what is closed for this reason is left out. */
  readonly saidBy?: string
}

/** Something that may be missing. */
export interface LetterMatter {
  /** Ids of the facts that it settles. */
  readonly facts: ReadonlyArray<string>
  /** Whether the reader brings or does it, or an office. */
  readonly by: "reader" | "office"
  /** Ids of facts without which it is not asked: nobody is asked about a pregnancy whose sex is not on file. */
  readonly after?: ReadonlyArray<string>
  /** The question, the document and the next step. */
  readonly text: Text
}

/** Everything that letters say of a country's law. */
export interface LetterLaw {
  /** By the ids of rules. A rule without an entry is not told of. */
  readonly rules: { readonly [rule: string]: LetterRule }
  /** Of several reasons the first in this order is said. */
  readonly reasons: ReadonlyArray<LetterReason>
  readonly matters: ReadonlyArray<LetterMatter>
  /** Whether a charity may help with a debt. */
  readonly debtHelp: { readonly may: Text }
  /** By the codes of kinds of debts. */
  readonly debtKinds: { readonly [kind: string]: Text }
  /** By the codes of relations to the prisoner; for languages in which the vocabulary has no words for them. */
  readonly relations: { readonly [relation: string]: Text }
  /** Who pays, by the code of the payer, at the head of a sentence. */
  readonly payers: { readonly [payer: string]: Text }
  /** The months of the country's calendar, the first of the year first. Without them a letter names the days of a month. */
  readonly months?: ReadonlyArray<Text>
  /** Offices to which a family is referred, by the ids of the actors. */
  readonly offices: { readonly [actor: string]: Text }
  /** Whom a prisoner asks, in whole sentences. */
  readonly askPrisoner: Text
  /** Whom a family asks, in whole sentences. */
  readonly askFamily: Text
  /** The same in the few words of a short message. */
  readonly askFamilyShort: Text
  /** Languages that no lawyer has reviewed whose language they are; a letter in one of them says so. */
  readonly unreviewed: ReadonlyArray<Language>
}
