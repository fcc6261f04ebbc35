namespace Ops.Domain.Kpis;

/// <summary>What one input, or one change alone, adds to the change of a figure.</summary>
/// <param name="Input">The input's name.</param>
/// <param name="Value">The contribution, in the figure's unit.</param>
public sealed record Contribution(string Input, decimal Value);
