namespace Ops.Domain.Goals;

/// <summary>From a figure to a score: straight lines between agreed points (评分尺).</summary>
/// <remarks>Two scales are equal when their points and the rule beyond the ends are.</remarks>
public sealed class ScoreScale : IEquatable<ScoreScale>
{
    private readonly ImmutableArray<ScorePoint> _ascending;

    private ScoreScale(ImmutableArray<ScorePoint> points, bool extrapolates)
    {
        Points = points;
        Extrapolates = extrapolates;
        _ascending = points[0].Value < points[^1].Value ? points : [.. points.Reverse()];
    }

    /// <summary>The points, their figures strictly rising or strictly falling.</summary>
    public ImmutableArray<ScorePoint> Points { get; }

    /// <summary>True if the end slopes go on beyond the ends; false if the score stays.</summary>
    public bool Extrapolates { get; }

    /// <summary>Creates a scale.</summary>
    /// <param name="points">At least two points, their figures strictly rising or strictly falling.</param>
    /// <param name="extrapolates">Whether the end slopes go on beyond the ends.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InsufficientData"/>: fewer than two points, none included. <see cref="FaultCode.DuplicateKey"/>: a figure stands
    /// twice. <see cref="FaultCode.NotOrdered"/>: the figures go up and down.
    /// </exception>
    public static ScoreScale Of(ReadOnlySpan<ScorePoint> points, bool extrapolates = false)
    {
        Guard.AtLeast(points.Length, 2, nameof(points));
        var figures = new HashSet<double>();
        foreach (var point in points)
        {
            if (!figures.Add(point.Value))
                throw Faults.Duplicate(nameof(points), Figures.Text(point.Value));
        }
        bool rises = points[1].Value > points[0].Value;
        for (int i = 1; i < points.Length; i++)
        {
            if (points[i].Value > points[i - 1].Value != rises)
                throw Faults.NotOrdered(
                    Guard.At(nameof(points), i),
                    $"{Figures.Text(points[i].Value)} after {Figures.Text(points[i - 1].Value)} turns back",
                    "list the figures strictly rising or strictly falling"
                );
        }
        return new ScoreScale([.. points], extrapolates);
    }

    /// <summary>The usual zones: 0 at the baseline, 0.3 at what is committed, 0.7 at the target, 1 at the stretch.</summary>
    /// <param name="baseline">Where it starts.</param>
    /// <param name="commit">What is promised.</param>
    /// <param name="target">What is aimed at.</param>
    /// <param name="stretch">What would be outstanding.</param>
    /// <returns>The scale.</returns>
    /// <remarks>The zones of the open-source tool puzzle/okr; 0.7 as the mark of an aspirational goal: J. Doerr, Measure What Matters (2018).</remarks>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN or infinity. <see cref="FaultCode.DuplicateKey"/>: two are equal.
    /// <see cref="FaultCode.NotOrdered"/>: they go up and down.
    /// </exception>
    public static ScoreScale Zones(double baseline, double commit, double target, double stretch) =>
        Of([new(baseline, 0), new(commit, 0.3), new(target, 0.7), new(stretch, 1)]);

    /// <summary>The score of a figure.</summary>
    /// <param name="actual">The figure reached.</param>
    /// <returns>The score.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public double Score(double actual)
    {
        Guard.Finite(actual, nameof(actual));
        if (!Extrapolates && actual <= _ascending[0].Value)
            return _ascending[0].Score;
        if (!Extrapolates && actual >= _ascending[^1].Value)
            return _ascending[^1].Score;
        int right = 1;
        while (right < _ascending.Length - 1 && actual > _ascending[right].Value)
            right++;
        var (from, to) = (_ascending[right - 1], _ascending[right]);
        return from.Score + ((to.Score - from.Score) * ((actual - from.Value) / (to.Value - from.Value)));
    }

    /// <summary>Equal when points and the rule beyond the ends are.</summary>
    /// <param name="other">The other scale.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(ScoreScale? other) =>
        other is not null && Extrapolates == other.Extrapolates && Points.AsSpan().SequenceEqual(other.Points.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ScoreScale);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Points.Length, Points[0], Points[^1], Extrapolates);

    /// <summary>Equal when points and the rule beyond the ends are.</summary>
    public static bool operator ==(ScoreScale? left, ScoreScale? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Different when points or the rule beyond the ends are.</summary>
    public static bool operator !=(ScoreScale? left, ScoreScale? right) => !(left == right);
}
