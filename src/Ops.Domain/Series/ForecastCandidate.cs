namespace Ops.Domain.Series;

/// <summary>A method in a comparison, under a name of its own.</summary>
/// <param name="Id">The name, unique in the comparison.</param>
/// <param name="Method">The method.</param>
public sealed record ForecastCandidate(string Id, ForecastMethod Method);
