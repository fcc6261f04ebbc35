using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>A reliability block diagram: parts that fail independently, in series, in parallel, or k of n (可靠性框图).</summary>
/// <remarks>
/// A block knows both the chance that it works and the chance that it does not, so that high availabilities keep their digits. Source:
/// IEC 61078. Compared by reference.
/// </remarks>
public sealed class ReliabilityBlock
{
    private ReliabilityBlock(BlockKind kind, double up, double down, ImmutableArray<ReliabilityBlock> parts, int needed)
    {
        Kind = kind;
        Works = up;
        Fails = down;
        Parts = parts;
        Needed = needed;
    }

    /// <summary>How its parts work together.</summary>
    public BlockKind Kind { get; }

    /// <summary>Its parts; none for a component.</summary>
    public ImmutableArray<ReliabilityBlock> Parts { get; }

    /// <summary>How many parts must work; 0 for a component.</summary>
    public int Needed { get; }

    /// <summary>The probability that it works, 0 to 1.</summary>
    public double Works { get; }

    /// <summary>The probability that it does not, 0 to 1.</summary>
    public double Fails { get; }

    /// <summary>A component that is repaired: it works MTBF / (MTBF + MTTR) of the time.</summary>
    /// <param name="meanTimeBetweenFailures">Hours that it runs between failures; at least 0.</param>
    /// <param name="meanTimeToRepair">Hours that a repair takes; at least 0.</param>
    /// <returns>The component.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: negative hours, NaN, infinity. <see cref="FaultCode.ZeroDenominator"/>: both are 0.
    /// <see cref="FaultCode.Overflow"/>: their sum is beyond double.
    /// </exception>
    public static ReliabilityBlock Repaired(double meanTimeBetweenFailures, double meanTimeToRepair)
    {
        double up = Guard.NotNegative(meanTimeBetweenFailures, nameof(meanTimeBetweenFailures));
        double down = Guard.NotNegative(meanTimeToRepair, nameof(meanTimeToRepair));
        if (up + down == 0)
            throw Faults.ZeroDenominator(nameof(meanTimeBetweenFailures), "neither runs nor is repaired", "give a time above 0");
        if (double.IsInfinity(up + down))
            throw Faults.Overflow(nameof(meanTimeBetweenFailures), "the hours sum beyond the range of double", "work in a larger unit");
        return Component(up / (up + down), down / (up + down));
    }

    /// <summary>A component of known availability.</summary>
    /// <param name="availability">The probability that it works, 0 to 1.</param>
    /// <returns>The component.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside [0, 1], NaN.</exception>
    public static ReliabilityBlock Available(double availability)
    {
        double up = Guard.Probability(availability, nameof(availability));
        return Component(up, 1 - up);
    }

    /// <summary>A component that is not repaired: it survives with probability e^(−λt).</summary>
    /// <param name="failureRate">Failures per hour; at least 0.</param>
    /// <param name="hours">How long it must last; at least 0.</param>
    /// <returns>The component.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: negative, NaN, infinity. <see cref="FaultCode.Overflow"/>.</exception>
    public static ReliabilityBlock Surviving(double failureRate, double hours)
    {
        double exponent = Guard.NotNegative(failureRate, nameof(failureRate)) * Guard.NotNegative(hours, nameof(hours));
        if (double.IsInfinity(exponent))
            throw Faults.Overflow(nameof(failureRate), "rate times hours is beyond the range of double", "work in a larger unit");
        return Component(Math.Exp(-exponent), -Elementary.Expm1(-exponent));
    }

    /// <summary>All parts must work.</summary>
    /// <param name="parts">At least one part.</param>
    /// <returns>The block.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no part. <see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static ReliabilityBlock Series(params ReadOnlySpan<ReliabilityBlock> parts)
    {
        Check(parts);
        double up = 1;
        double down = 0;
        foreach (var part in parts)
        {
            down += up * part.Fails;
            up *= part.Works;
        }
        return new ReliabilityBlock(BlockKind.Series, up, down, [.. parts], parts.Length);
    }

    /// <summary>One part must work.</summary>
    /// <param name="parts">At least one part.</param>
    /// <returns>The block.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no part. <see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static ReliabilityBlock Parallel(params ReadOnlySpan<ReliabilityBlock> parts)
    {
        Check(parts);
        double up = 0;
        double down = 1;
        foreach (var part in parts)
        {
            up += down * part.Works;
            down *= part.Fails;
        }
        return new ReliabilityBlock(BlockKind.Parallel, up, down, [.. parts], 1);
    }

    /// <summary>At least k parts must work.</summary>
    /// <param name="needed">k, from 1 to the number of parts.</param>
    /// <param name="parts">At least one part.</param>
    /// <returns>The block.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no part. <see cref="FaultCode.InvalidArgument"/>: null, k outside its range.
    /// </exception>
    public static ReliabilityBlock AtLeast(int needed, params ReadOnlySpan<ReliabilityBlock> parts)
    {
        Check(parts);
        Guard.InRange(needed, 1, parts.Length, nameof(needed));
        double[] working = new double[parts.Length + 1];
        working[0] = 1;
        for (int i = 0; i < parts.Length; i++)
        {
            for (int count = i + 1; count > 0; count--)
                working[count] = (working[count] * parts[i].Fails) + (working[count - 1] * parts[i].Works);
            working[0] *= parts[i].Fails;
        }
        double up = 0;
        double down = 0;
        for (int count = 0; count < working.Length; count++)
        {
            if (count < needed)
                down += working[count];
            else
                up += working[count];
        }
        return new ReliabilityBlock(BlockKind.AtLeast, Math.Min(1, up), Math.Min(1, down), [.. parts], needed);
    }

    private static ReliabilityBlock Component(double up, double down) => new(BlockKind.Component, up, down, [], 0);

    private static void Check(ReadOnlySpan<ReliabilityBlock> parts)
    {
        Guard.NotEmpty(parts, nameof(parts));
        for (int i = 0; i < parts.Length; i++)
            Guard.NotNull(parts[i], Guard.At(nameof(parts), i));
    }
}
