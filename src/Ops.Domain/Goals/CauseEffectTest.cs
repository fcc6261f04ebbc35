using Ops.Domain.Numerics;

namespace Ops.Domain.Goals;

/// <summary>A claimed link of a strategy map held against the data: does the cause move with the effect some periods later.</summary>
/// <remarks>
/// Pearson's correlation of the changes at every lag from 0; of these the greatest in the claimed direction is taken, and its confidence
/// limits by Fisher's z are widened for the number of lags (Bonferroni). Changes, not levels: two figures that merely both grow
/// would always seem linked. A correlation does not prove a cause; a claim without one has nothing to show. Equal when all figures are.
/// </remarks>
public sealed record CauseEffectTest : IExplainable
{
    private CauseEffectTest() { }

    /// <summary>The lag in periods at which the link shows most.</summary>
    public int Lag { get; internal init; }

    /// <summary>How many pairs of changes there are at that lag.</summary>
    public int Count { get; internal init; }

    /// <summary>Their correlation.</summary>
    public double Correlation { get; internal init; }

    /// <summary>The lower confidence limit, with all lags held together.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper confidence limit, with all lags held together.</summary>
    public double Upper { get; internal init; }

    /// <summary>The confidence of the limits.</summary>
    public double Confidence { get; internal init; }

    /// <summary>Whether more of the cause is claimed to give more of the effect.</summary>
    public bool IsClaimedPositive { get; internal init; }

    /// <summary>True if the data show the claimed link: the limits lie on its side of 0. False: claimed, but not seen in the data.</summary>
    public bool IsSeen => IsClaimedPositive ? Lower > 0 : Upper < 0;

    /// <summary>Tests a link.</summary>
    /// <param name="cause">The metric of the cause, a figure for each period.</param>
    /// <param name="effect">The metric of the effect over the same periods.</param>
    /// <param name="maxLag">The greatest lag in periods; at least 0.</param>
    /// <param name="isPositive">Whether more of the cause is claimed to give more of the effect.</param>
    /// <param name="confidence">The confidence of the limits, in (0, 1).</param>
    /// <returns>The test.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a
    /// negative lag, a confidence outside (0, 1); <see cref="FaultCode.InsufficientData"/>: fewer than 4 changes at the greatest lag;
    /// <see cref="FaultCode.ZeroDenominator"/>: the changes of one metric are all equal.
    /// </exception>
    public static CauseEffectTest Of(
        ReadOnlySpan<double> cause,
        ReadOnlySpan<double> effect,
        int maxLag = 0,
        bool isPositive = true,
        double confidence = 0.95
    )
    {
        Guard.Values(cause, nameof(cause));
        Guard.Values(effect, nameof(effect));
        Guard.SameLength(effect.Length, nameof(effect), cause.Length, nameof(cause));
        Guard.InRange(maxLag, 0, int.MaxValue, nameof(maxLag));
        Guard.OpenProbability(confidence, nameof(confidence));
        if ((long)cause.Length - 1 - maxLag < 4)
            throw Faults.Insufficient(nameof(cause), $"{cause.Length} periods for a lag of up to {maxLag}", $"give at least {5L + maxLag}");
        double[] causes = Changes(cause);
        double[] effects = Changes(effect);
        CauseEffectTest? best = null;
        double z = Normal.Standard.UpperQuantile((1 - confidence) / 2 / (maxLag + 1.0));
        for (int lag = 0; lag <= maxLag; lag++)
        {
            int count = causes.Length - lag;
            double r = Numerics.Correlation.Of(causes.AsSpan(0, count), effects.AsSpan(lag)).Coefficient;
            if (best is not null && (isPositive ? r <= best.Correlation : r >= best.Correlation))
                continue;
            double reach = z / Math.Sqrt(count - 3);
            best = new CauseEffectTest
            {
                Lag = lag,
                Count = count,
                Correlation = r,
                Lower = Math.Abs(r) >= 1 ? r : Math.Tanh(Math.Atanh(r) - reach),
                Upper = Math.Abs(r) >= 1 ? r : Math.Tanh(Math.Atanh(r) + reach),
                Confidence = confidence,
                IsClaimedPositive = isPositive,
            };
        }
        return best!;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Correlation of the changes", "变化量的相关系数"),
            Correlation,
            Phrase.Of($"lag {Lag}, {Count} pairs, limits {Lower} … {Upper}", $"滞后 {Lag} 期，{Count} 对，界限 {Lower} … {Upper}"),
            IsSeen ? new Phrase("seen in the data", "数据支持") : new Phrase("claimed, but not seen in the data", "有此主张，但数据未见"),
            Explanation.Of(new Phrase("Confidence of the limits", "界限的置信度"), Confidence)
        );

    private static double[] Changes(ReadOnlySpan<double> values)
    {
        var changes = new double[values.Length - 1];
        for (int i = 0; i < changes.Length; i++)
            changes[i] = values[i + 1] - values[i];
        return changes;
    }
}
