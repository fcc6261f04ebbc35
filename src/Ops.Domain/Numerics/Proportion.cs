namespace Ops.Domain.Numerics;

/// <summary>A count of successes among a count of trials: 261 of 1000.</summary>
/// <remarks>Two are equal when both counts are. <c>default</c> is 0 of 0: nothing observed.</remarks>
public readonly record struct Proportion
{
    /// <summary>Creates the counts.</summary>
    /// <param name="successes">How many succeeded: 0 to <paramref name="total"/>.</param>
    /// <param name="total">How many were observed: at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: total below 0, or successes outside 0 to total.</exception>
    public Proportion(long successes, long total)
    {
        Total = Guard.InRange(total, 0, long.MaxValue, nameof(total));
        Successes = Guard.InRange(successes, 0, total, nameof(successes));
    }

    /// <summary>How many succeeded.</summary>
    public long Successes { get; }

    /// <summary>How many were observed.</summary>
    public long Total { get; }

    /// <summary>Total − successes.</summary>
    public long Failures => Total - Successes;

    /// <summary>Successes / total; null when nothing was observed.</summary>
    public double? Share => Total == 0 ? null : (double)Successes / Total;
}
