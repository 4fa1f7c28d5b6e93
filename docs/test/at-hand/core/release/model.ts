/** A run over one gift and one petition, as it is written. */
export const run = {
  id: "run-1",
  kind: "allocation",
  day: "2025/05/22",
  policy: { mode: "count", seed: "2025-05" },
  gifts: [{ id: "gift-1", free: 100_000_000, receivedOn: "2025/04/04", earmark: {} }],
  petitions: [{ id: "petition-1", residual: 30_000_000, attributes: { debt: "compensation" }, values: {} }],
}
