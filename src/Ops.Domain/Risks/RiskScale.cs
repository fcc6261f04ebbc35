namespace Ops.Domain.Risks;

/// <summary>A scale of bands for likelihood or impact: band k reaches from edge k up to, but not including, edge k + 1; the last is closed.</summary>
/// <remarks>One definition of "likely" for everybody. Two scales are equal when their edges and names are.</remarks>
public sealed record RiskScale
{
    private RiskScale() { }

    /// <summary>The edges, strictly rising, at least 0; one more than there are bands.</summary>
    public ImmutableArray<double> Edges { get; private init; }

    /// <summary>What the bands are called, lowest first; empty when they have no names.</summary>
    public ImmutableArray<Phrase> Names { get; private init; } = [];

    /// <summary>How many bands; 0 when there is one edge only.</summary>
    public int Count => Edges.Length - 1;

    /// <summary>Makes a scale from its edges.</summary>
    /// <param name="edges">Strictly rising, at least 0. A single edge makes a scale without a band, which is refused where a band is needed.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no edge. <see cref="FaultCode.InvalidArgument"/>: a negative edge, NaN, infinity.
    /// <see cref="FaultCode.NotOrdered"/>: edges that do not rise.
    /// </exception>
    public static RiskScale Of(ReadOnlySpan<double> edges)
    {
        Guard.Values(edges, nameof(edges));
        for (int i = 0; i < edges.Length; i++)
        {
            Guard.NotNegative(edges[i], Guard.At(nameof(edges), i));
            if (i > 0 && edges[i] <= edges[i - 1])
                throw Faults.NotOrdered(
                    Guard.At(nameof(edges), i),
                    $"{Figures.Text(edges[i])} does not rise above {Figures.Text(edges[i - 1])}",
                    "give each edge once, in rising order"
                );
        }
        return new RiskScale { Edges = [.. edges] };
    }

    /// <summary>The same scale with names for its bands.</summary>
    /// <param name="names">One for each band, lowest first.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no name. <see cref="FaultCode.LengthMismatch"/>: another number.</exception>
    public RiskScale WithNames(params ReadOnlySpan<Phrase> names)
    {
        Guard.NotEmpty(names, nameof(names));
        Guard.SameLength(names.Length, nameof(names), Count, "bands");
        return this with { Names = [.. names] };
    }

    /// <summary>The band of a quantity, from 1.</summary>
    /// <param name="value">A quantity on the scale; nothing is clamped.</param>
    /// <returns>The band, 1 to <see cref="Count"/>.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: the scale has no band. <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, or off the scale.
    /// </exception>
    public int BandOf(double value)
    {
        RefuseNoBand();
        Guard.InRange(Guard.Finite(value, nameof(value)), Edges[0], Edges[^1], nameof(value));
        int at = Edges.AsSpan().BinarySearch(value);
        return at < 0 ? ~at : Math.Min(at + 1, Count);
    }

    internal void RefuseNoBand()
    {
        if (Count < 1)
            throw Faults.Empty(nameof(Edges), "a band needs two edges");
    }

    /// <summary>Equal when edges and names are.</summary>
    /// <param name="other">The other scale.</param>
    /// <returns>True when both say the same.</returns>
    public bool Equals(RiskScale? other) =>
        other is not null && Edges.AsSpan().SequenceEqual(other.Edges.AsSpan()) && Names.AsSpan().SequenceEqual(other.Names.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(RiskScale)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Edges.Length, Edges[0], Edges[^1], Names.Length);
}
