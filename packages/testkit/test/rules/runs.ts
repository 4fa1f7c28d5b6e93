/** How often a property is tried: the usual number, or that times `BAZGASHT_RUNS` for a long search. */
export const runs = (usual: number): number => usual * Number(process.env["BAZGASHT_RUNS"] ?? 1)
