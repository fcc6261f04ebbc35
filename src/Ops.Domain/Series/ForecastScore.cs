namespace Ops.Domain.Series;

/// <summary>The score of one candidate.</summary>
/// <remarks>Equal when name and value are.</remarks>
public sealed record ForecastScore
{
    internal ForecastScore(string id, double? value)
    {
        Id = id;
        Value = value;
    }

    /// <summary>The candidate.</summary>
    public string Id { get; }

    /// <summary>Its score, less is better; null when it cannot be computed.</summary>
    public double? Value { get; }
}
