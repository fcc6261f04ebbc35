namespace Ops.Domain.Series;

/// <summary>An exponential smoothing model in a comparison, under a name of its own.</summary>
/// <param name="Id">The name, unique in the comparison.</param>
/// <param name="Specification">The model.</param>
public sealed record EtsCandidate(string Id, EtsSpecification Specification);
