namespace Ops.Domain;

/// <summary>An ordered status scale with exact boundaries: the first band, from the best down, whose minimum the value reaches.</summary>
/// <typeparam name="TStatus">The type of status, for example <see cref="Status"/> or a text.</typeparam>
/// <remarks>
/// Boundaries are inclusive from below and compared exactly, without a tolerance: 0.7 is in the band that starts at 0.7.
/// Two scales are equal when their bands and their lowest status are.
/// </remarks>
public sealed class StatusBands<TStatus> : IEquatable<StatusBands<TStatus>>
    where TStatus : notnull
{
    private StatusBands(ImmutableArray<StatusBand<TStatus>> bands, TStatus otherwise)
    {
        Bands = bands;
        Otherwise = otherwise;
    }

    /// <summary>The bands, best first, with strictly descending minima.</summary>
    public ImmutableArray<StatusBand<TStatus>> Bands { get; }

    /// <summary>The status of a value that reaches no band.</summary>
    public TStatus Otherwise { get; }

    /// <summary>Creates a scale.</summary>
    /// <param name="bands">The bands, best first, with strictly descending minima; at least one.</param>
    /// <param name="otherwise">The status of a value below all bands.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no band.
    /// <see cref="FaultCode.NotOrdered"/>: the minima do not strictly descend.
    /// </exception>
    public static StatusBands<TStatus> Of(ReadOnlySpan<StatusBand<TStatus>> bands, TStatus otherwise)
    {
        Guard.NotEmpty(bands, nameof(bands));
        for (int i = 0; i < bands.Length; i++)
        {
            if (i > 0 && bands[i].Min >= bands[i - 1].Min)
                throw Faults.NotOrdered(
                    Guard.At(nameof(bands), i),
                    $"minimum {Figures.Text(bands[i].Min)} is not below {Figures.Text(bands[i - 1].Min)}",
                    "list the bands from the best down, each with a lower minimum"
                );
        }
        return new StatusBands<TStatus>([.. bands], otherwise);
    }

    /// <summary>The status of a value.</summary>
    /// <param name="value">A finite value.</param>
    /// <returns>The status of the best band whose minimum the value reaches.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the value is NaN or infinite.</exception>
    public TStatus Classify(double value) => StatusOf(Rank(Guard.Finite(value, nameof(value)), 0));

    /// <summary>The status of a value with hysteresis: a boundary counts as crossed only when it is passed by the margin.</summary>
    /// <param name="value">A finite value.</param>
    /// <param name="previous">The status so far.</param>
    /// <param name="margin">How far beyond a boundary the value must go for the status to change; not negative.</param>
    /// <returns>
    /// A better status if the value reaches its minimum plus the margin, a worse one if the value falls below the present
    /// minimum less the margin, otherwise the status so far.
    /// </returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a number is NaN, infinite, or the margin is negative.
    /// <see cref="FaultCode.UnknownReference"/>: the previous status is not on the scale.
    /// </exception>
    public TStatus Classify(double value, TStatus previous, double margin)
    {
        Guard.Finite(value, nameof(value));
        Guard.NotNegative(margin, nameof(margin));
        int from = RankOf(previous);
        int better = Rank(value, margin);
        if (better < from)
            return StatusOf(better);
        int worse = Rank(value, -margin);
        return StatusOf(worse > from ? worse : from);
    }

    /// <summary>Equal when bands and lowest status are.</summary>
    /// <param name="other">The other scale.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(StatusBands<TStatus>? other) =>
        other is not null
        && EqualityComparer<TStatus>.Default.Equals(Otherwise, other.Otherwise)
        && Bands.AsSpan().SequenceEqual(other.Bands.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StatusBands<TStatus>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Bands.Length, Bands[0], Otherwise);

    /// <summary>Equal when bands and lowest status are.</summary>
    public static bool operator ==(StatusBands<TStatus>? left, StatusBands<TStatus>? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Different when bands or lowest status are.</summary>
    public static bool operator !=(StatusBands<TStatus>? left, StatusBands<TStatus>? right) => !(left == right);

    private int Rank(double value, double margin)
    {
        for (int i = 0; i < Bands.Length; i++)
        {
            if (value >= Bands[i].Min + margin)
                return i;
        }
        return Bands.Length;
    }

    private int RankOf(TStatus status)
    {
        for (int i = 0; i < Bands.Length; i++)
        {
            if (EqualityComparer<TStatus>.Default.Equals(Bands[i].Status, status))
                return i;
        }
        return EqualityComparer<TStatus>.Default.Equals(Otherwise, status)
            ? Bands.Length
            : throw Faults.Unknown("previous", $"{status}", "give a status of this scale");
    }

    private TStatus StatusOf(int rank) => rank < Bands.Length ? Bands[rank].Status : Otherwise;
}
