namespace Ops.Domain.Kpis;

/// <summary>What one input adds to the change of a figure, as an average over sampled orders of switching the inputs.</summary>
/// <param name="Input">The input's name.</param>
/// <param name="Value">The contribution, in the figure's unit.</param>
/// <param name="StandardError">How far the average may be from that over all orders, as a standard deviation; 0 for an input that did not change.</param>
public sealed record SampledContribution(string Input, decimal Value, double StandardError);
