namespace Ops.Domain.Markets;

/// <summary>A factor of a market outlook, such as buyers, purchases or the price.</summary>
/// <param name="Id">Its name, once in a list.</param>
/// <param name="Value">Its value; above 0. Checked in the outlook.</param>
public sealed record ScenarioDriver(string Id, decimal Value);
