using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Does one line do for the whole series, or does it break at a known point? Chow's test.</summary>
/// <remarks>Chow 1960. The point must be chosen for a reason outside the data. Two results are equal when all their figures are.</remarks>
public sealed record RegressionBreak : IExplainable
{
    // Residuals this small beside the values are rounding, not scatter.
    private const double Perfect = 1e-24;

    private RegressionBreak() { }

    /// <summary>How many points.</summary>
    public int Count { get; internal init; }

    /// <summary>The index of the first point of the second part.</summary>
    public int BreakIndex { get; internal init; }

    /// <summary>The line before the break.</summary>
    public FittedLine Before { get; internal init; }

    /// <summary>The line after the break.</summary>
    public FittedLine After { get; internal init; }

    /// <summary>The squared residuals of one line for all.</summary>
    public double PooledResidual { get; internal init; }

    /// <summary>The squared residuals before the break.</summary>
    public double BeforeResidual { get; internal init; }

    /// <summary>The squared residuals after the break.</summary>
    public double AfterResidual { get; internal init; }

    /// <summary>F = ((RSS − RSS₁ − RSS₂)/2)/((RSS₁ + RSS₂)/(n − 4)).</summary>
    public double Statistic { get; internal init; }

    /// <summary>The degrees of freedom of the numerator: 2.</summary>
    public int NumeratorDegreesOfFreedom { get; internal init; }

    /// <summary>The degrees of freedom of the denominator: n − 4.</summary>
    public int DenominatorDegreesOfFreedom { get; internal init; }

    /// <summary>The chance of such an F without a break.</summary>
    public double PValue { get; internal init; }

    /// <summary>Tests values at equal distances, x being 1, 2, …, n.</summary>
    /// <param name="y">The values in time order; at least 5.</param>
    /// <param name="breakIndex">The index of the first point of the second part, 1 to n − 1.</param>
    /// <returns>The test.</returns>
    /// <inheritdoc cref="Of(ReadOnlySpan{double}, ReadOnlySpan{double}, int)" path="/exception"/>
    public static RegressionBreak Of(ReadOnlySpan<double> y, int breakIndex)
    {
        Guard.Values(y, nameof(y));
        return Of(TheilSen.Times(y.Length), y, breakIndex);
    }

    /// <summary>Tests paired values.</summary>
    /// <param name="x">What explains, varying in both parts.</param>
    /// <param name="y">What is explained, in the same order.</param>
    /// <param name="breakIndex">The index of the first point of the second part, 1 to n − 1.</param>
    /// <returns>The test.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, a
    /// break outside 1 … n − 1. <see cref="FaultCode.InsufficientData"/>: fewer than 5 points, or one in a part.
    /// <see cref="FaultCode.ZeroDenominator"/>: x does not vary in a part, or both lines fit perfectly.
    /// </exception>
    public static RegressionBreak Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int breakIndex)
    {
        Covariance.CheckPairs(x, y);
        Guard.InRange(breakIndex, 1, x.Length - 1, nameof(breakIndex));
        Guard.AtLeast(x.Length, 5, nameof(x));
        Guard.AtLeast(Math.Min(breakIndex, x.Length - breakIndex), 2, nameof(breakIndex));
        var before = Fit(x[..breakIndex], y[..breakIndex], out double first);
        var after = Fit(x[breakIndex..], y[breakIndex..], out double second);
        Fit(x, y, out double pooled);
        double squares = 0;
        foreach (double value in y)
            squares += value * value;
        if (first + second <= Perfect * squares)
            throw Faults.ZeroDenominator(nameof(y), "both lines fit perfectly", "a test needs values that scatter");
        int degrees = x.Length - 4;
        double statistic = (pooled - first - second) / 2 / ((first + second) / degrees);
        return new RegressionBreak
        {
            Count = x.Length,
            BreakIndex = breakIndex,
            Before = before,
            After = after,
            PooledResidual = pooled,
            BeforeResidual = first,
            AfterResidual = second,
            Statistic = statistic,
            NumeratorDegreesOfFreedom = 2,
            DenominatorDegreesOfFreedom = degrees,
            PValue = new FDistribution(2, degrees).Survival(Math.Max(0, statistic)),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Break of the line, F", "结构突变 F 统计量"),
            Statistic,
            Phrase.Of(
                $"(({PooledResidual} − {BeforeResidual} − {AfterResidual})/2) / (({BeforeResidual} + {AfterResidual})/{DenominatorDegreesOfFreedom})"
            ),
            new Phrase("Chow 1960", "Chow 1960"),
            Explanation.Of(new Phrase("p-value", "p 值"), PValue),
            Explanation.Of(new Phrase("Slope before", "突变前斜率"), Before.Slope),
            Explanation.Of(new Phrase("Slope after", "突变后斜率"), After.Slope)
        );

    private static FittedLine Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> y, out double residual)
    {
        var line = LinearTrend.Of(x, y);
        double deviation = line.ResidualStandardDeviation ?? 0;
        residual = deviation * deviation * (x.Length - 2);
        return new FittedLine(line.Intercept, line.Slope);
    }
}
