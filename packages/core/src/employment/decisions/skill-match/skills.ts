import type { Occupation, OccupationGroup } from "../../model/occupation/occupation.ts"

/** A skill by an opaque code of the classification that the parties use, such as that of ESCO. */
export interface AskedSkill {
  readonly skill: string
  /** The level that is needed at least, from 1 on; absent where any will do. */
  readonly level?: number
}

/** The skills that an opening asks for. None is asked for twice. */
export interface AskedSkills {
  readonly essential: ReadonlyArray<AskedSkill>
  readonly optional: ReadonlyArray<AskedSkill>
}

/** The occupation and the skills that an opening asks for. */
export interface AskedWork extends AskedSkills {
  readonly occupation: Occupation
}

/** A skill that a person has. */
export interface OwnedSkill {
  readonly skill: string
  /** From 1 on; absent where it is not known. */
  readonly level?: number
}

/** Work that a person has done. */
export interface Experience {
  readonly occupation: Occupation
  /** Whole months. */
  readonly months: number
}

/** What a person brings. A list that is stated is complete; one that is absent is unknown, which is not the same as empty. */
export interface BroughtSkills {
  readonly skills?: ReadonlyArray<OwnedSkill>
  /** Occupations for which the person has a certificate. */
  readonly certificates?: ReadonlyArray<Occupation>
  readonly experience?: ReadonlyArray<Experience>
  /** Occupations, or groups of them, in which the person would like to work. */
  readonly wishes?: ReadonlyArray<OccupationGroup>
}
