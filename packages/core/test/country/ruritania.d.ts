/** An invented country, whose kinds, calendar and facts are its own: what holds for it holds for no law that the library knows. */
import { type Jurisdiction } from "@bazgasht/core";
import { type CaseFileLaw } from "@bazgasht/core/case-file";
import { type Day, type Rule } from "@bazgasht/rules";
/** A day of the Gregorian calendar by its text. */
export declare const day: (written: string) => Day;
/** The kinds of imprisonment, in the order of the code of Ruritania. */
export declare const kinds: readonly ["custody", "fortress", "houseArrest"];
export declare const caseFile: CaseFileLaw;
/** Article 7: whoever is in custody is released after the hearing, once the board agrees; whoever is in the fortress is not. */
export declare const parole: Rule<boolean>;
export declare const ruritania: Jurisdiction;
//# sourceMappingURL=ruritania.d.ts.map