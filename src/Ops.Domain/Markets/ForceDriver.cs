namespace Ops.Domain.Markets;

/// <summary>Something that drives one of the five forces: the number of rivals, the cost of switching.</summary>
/// <param name="Force">The force.</param>
/// <param name="Id">Its name, once in the force.</param>
/// <param name="Weight">How much it counts within the force; at least 0. Weights need not sum to 1.</param>
/// <param name="Pressure">From 1 (none) to 5 (very strong).</param>
public sealed record ForceDriver(CompetitiveForce Force, string Id, decimal Weight, decimal Pressure);
