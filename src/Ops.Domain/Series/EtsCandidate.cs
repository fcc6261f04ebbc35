namespace Ops.Domain.Series;

/// <summary>An exponential smoothing model in a comparison, under a name of its own.</summary>
/// <remarks>Equal when name and model are.</remarks>
public sealed record EtsCandidate
{
    /// <summary>Creates a candidate.</summary>
    /// <param name="id">The name, unique in the comparison.</param>
    /// <param name="specification">The model.</param>
    public EtsCandidate(string id, EtsSpecification specification)
    {
        Id = Guard.NotNull(id, nameof(id));
        Specification = Guard.NotNull(specification, nameof(specification));
    }

    /// <summary>The name.</summary>
    public string Id { get; }

    /// <summary>The model.</summary>
    public EtsSpecification Specification { get; }
}
