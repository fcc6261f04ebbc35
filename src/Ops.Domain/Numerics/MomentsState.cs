namespace Ops.Domain.Numerics;

/// <summary>What a <see cref="MomentsAccumulator"/> remembers: plain numbers, for storing it or sending it to another process.</summary>
/// <remarks>Two states are equal when all their numbers are.</remarks>
public sealed record MomentsState
{
    /// <summary>Creates a state from its numbers.</summary>
    /// <param name="count">How many values; at least 0.</param>
    /// <param name="sum">Their sum as the nearest double.</param>
    /// <param name="sumRest">What the sum lost in rounding.</param>
    /// <param name="m2">Sum of the squared distances from the mean; at least 0.</param>
    /// <param name="m3">Sum of the third powers of the distances.</param>
    /// <param name="m4">Sum of the fourth powers of the distances; at least 0.</param>
    /// <param name="minimum">The smallest value; 0 when there is none.</param>
    /// <param name="maximum">The largest value; 0 when there is none.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a number is NaN, infinite or impossible.</exception>
    public MomentsState(long count, double sum, double sumRest, double m2, double m3, double m4, double minimum, double maximum)
    {
        Count = Guard.InRange(count, 0, long.MaxValue, nameof(count));
        Sum = Guard.Finite(sum, nameof(sum));
        SumRest = Guard.Finite(sumRest, nameof(sumRest));
        M2 = Guard.NotNegative(m2, nameof(m2));
        M3 = Guard.Finite(m3, nameof(m3));
        M4 = Guard.NotNegative(m4, nameof(m4));
        Minimum = Guard.Finite(minimum, nameof(minimum));
        Maximum = Guard.Finite(maximum, nameof(maximum));
        if (minimum > maximum)
            throw Faults.Invalid(nameof(minimum), "the minimum lies above the maximum", "give the state as it was stored");
    }

    /// <summary>How many values.</summary>
    public long Count { get; }

    /// <summary>Their sum as the nearest double.</summary>
    public double Sum { get; }

    /// <summary>What the sum lost in rounding.</summary>
    public double SumRest { get; }

    /// <summary>Sum of the squared distances from the mean.</summary>
    public double M2 { get; }

    /// <summary>Sum of the third powers of the distances.</summary>
    public double M3 { get; }

    /// <summary>Sum of the fourth powers of the distances.</summary>
    public double M4 { get; }

    /// <summary>The smallest value; 0 when there is none.</summary>
    public double Minimum { get; }

    /// <summary>The largest value; 0 when there is none.</summary>
    public double Maximum { get; }
}
