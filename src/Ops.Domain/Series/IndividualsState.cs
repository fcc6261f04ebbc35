namespace Ops.Domain.Series;

/// <summary>What an <see cref="IndividualsAccumulator"/> remembers: plain numbers, for storing it or sending it to another process.</summary>
/// <remarks>Two states are equal when all their numbers are.</remarks>
public sealed record IndividualsState
{
    /// <summary>Creates a state from its numbers.</summary>
    /// <param name="count">How many values; at least 0.</param>
    /// <param name="sum">Their sum as the nearest double.</param>
    /// <param name="sumRest">What the sum lost in rounding.</param>
    /// <param name="ranges">The sum of the moving ranges; at least 0.</param>
    /// <param name="rangesRest">What that sum lost in rounding.</param>
    /// <param name="first">The first value; 0 when there is none.</param>
    /// <param name="last">The last value; 0 when there is none.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a number is NaN, infinite or impossible.</exception>
    public IndividualsState(long count, double sum, double sumRest, double ranges, double rangesRest, double first, double last)
    {
        Count = Guard.InRange(count, 0, long.MaxValue, nameof(count));
        Sum = Guard.Finite(sum, nameof(sum));
        SumRest = Guard.Finite(sumRest, nameof(sumRest));
        Ranges = Guard.NotNegative(ranges, nameof(ranges));
        RangesRest = Guard.Finite(rangesRest, nameof(rangesRest));
        First = Guard.Finite(first, nameof(first));
        Last = Guard.Finite(last, nameof(last));
    }

    /// <summary>How many values.</summary>
    public long Count { get; }

    /// <summary>Their sum as the nearest double.</summary>
    public double Sum { get; }

    /// <summary>What the sum lost in rounding.</summary>
    public double SumRest { get; }

    /// <summary>The sum of the moving ranges.</summary>
    public double Ranges { get; }

    /// <summary>What that sum lost in rounding.</summary>
    public double RangesRest { get; }

    /// <summary>The first value; 0 when there is none.</summary>
    public double First { get; }

    /// <summary>The last value; 0 when there is none.</summary>
    public double Last { get; }
}
