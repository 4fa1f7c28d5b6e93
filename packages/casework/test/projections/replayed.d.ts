/** Figures from a replay of all events: what every folded table is held against. */
import type { AnyState } from "@bazgasht/casework";
import type { CaseChange, Figure, FigureCell, FigureValue } from "@bazgasht/casework/projections";
import type { Day } from "@bazgasht/rules";
/** The figures as of a day by their definition alone: every state asked anew, no sums, no blocks. */
export declare const replayed: (figures: ReadonlyArray<Figure>, all: ReadonlyArray<CaseChange>, unitOf: (kind: string, state: AnyState) => string, day: Day, { knownBy, since }?: {
    knownBy?: number | undefined;
    since?: number | undefined;
}) => ReadonlyArray<FigureValue>;
/** The name of a cell. */
export declare const keyOf: ({ code, figure, unit }: FigureCell) => string;
//# sourceMappingURL=replayed.d.ts.map