namespace Ops.Domain.Series;

/// <summary>A method in a comparison, under a name of its own.</summary>
/// <remarks>Makes no claim of equality.</remarks>
public sealed class ForecastCandidate
{
    /// <summary>Creates a candidate.</summary>
    /// <param name="id">The name, unique in the comparison.</param>
    /// <param name="method">The method.</param>
    public ForecastCandidate(string id, ForecastMethod method)
    {
        Id = Guard.NotNull(id, nameof(id));
        Method = Guard.NotNull(method, nameof(method));
    }

    /// <summary>The name.</summary>
    public string Id { get; }

    /// <summary>The method.</summary>
    public ForecastMethod Method { get; }
}
