namespace Ops.Domain.Kpis;

/// <summary>A machine's effectiveness.</summary>
/// <param name="Id">The machine.</param>
/// <param name="Figures">Its figures.</param>
public sealed record MachineEffectiveness(string Id, Effectiveness Figures);
