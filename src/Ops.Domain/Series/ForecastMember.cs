namespace Ops.Domain.Series;

/// <summary>One forecast of several that are combined.</summary>
/// <remarks>Equal when name, values and error are.</remarks>
public sealed record ForecastMember
{
    /// <summary>Creates a member.</summary>
    /// <param name="id">The name, unique among the members.</param>
    /// <param name="points">Its forecasts, [0] for the next period; null where it has none.</param>
    /// <param name="error">Its past error, such as the mean absolute one; needed for weights by error only.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no period. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, no name.</exception>
    public ForecastMember(string id, IReadOnlyList<double?> points, double? error = null)
    {
        Id = Guard.NotNull(id, nameof(id));
        Points = [.. Guard.NotNull(points, nameof(points))];
        Guard.NotEmpty(Points.AsSpan(), nameof(points));
        for (int h = 0; h < Points.Length; h++)
        {
            if (Points[h] is { } point)
                Guard.Finite(point, Guard.At(nameof(points), h));
        }
        Error = error is { } value ? Guard.Finite(value, nameof(error)) : null;
    }

    /// <summary>The name.</summary>
    public string Id { get; }

    /// <summary>The forecasts; null where there is none.</summary>
    public ImmutableArray<double?> Points { get; }

    /// <summary>The past error; null when not known.</summary>
    public double? Error { get; }

    /// <summary>Equal when name, values and error are.</summary>
    /// <param name="other">The other member.</param>
    /// <returns>True when both are the same.</returns>
    public bool Equals(ForecastMember? other) =>
        other is not null && Id == other.Id && Error.Equals(other.Error) && Points.AsSpan().SequenceEqual(other.Points.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(ForecastMember)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Id, Error, Points.Length);
}
