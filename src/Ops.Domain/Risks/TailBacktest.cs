using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>Does a value at risk hold what it promises? Exceptions counted against the level (回溯检验).</summary>
/// <remarks>P. H. Kupiec, Techniques for verifying the accuracy of risk measurement models (1995); zones of the Basel Committee (1996).</remarks>
public sealed record TailBacktest : IExplainable
{
    private const double Yellow = 0.95;
    private const double Red = 0.9999;

    private TailBacktest() { }

    /// <summary>How many periods were observed.</summary>
    public long Observations { get; internal init; }

    /// <summary>In how many the loss exceeded the value at risk.</summary>
    public long Exceptions { get; internal init; }

    /// <summary>The level of the value at risk.</summary>
    public double Level { get; internal init; }

    /// <summary>The exceptions to be expected, n (1 − a).</summary>
    public double Expected { get; internal init; }

    /// <summary>Kupiec's statistic 2 (ℓ(x / n) − ℓ(1 − a)).</summary>
    public double LikelihoodRatio { get; internal init; }

    /// <summary>Its p-value, chi-square with one degree of freedom: too many and too few exceptions alike.</summary>
    public double PValue { get; internal init; }

    /// <summary>The probability of at most so many exceptions if the value at risk is right.</summary>
    public double CumulativeProbability { get; internal init; }

    /// <summary>The zone.</summary>
    public BacktestZone Zone { get; internal init; }

    /// <summary>Tests a value at risk.</summary>
    /// <param name="observations">How many periods were observed, n.</param>
    /// <param name="exceptions">In how many the loss exceeded the value at risk, 0 to n.</param>
    /// <param name="level">The level, strictly between 0 and 1.</param>
    /// <returns>The test.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a negative count, more exceptions than observations, a level outside (0, 1).
    /// <see cref="FaultCode.InsufficientData"/>: no observation.
    /// </exception>
    public static TailBacktest Of(long observations, long exceptions, double level)
    {
        Guard.InRange(observations, 0, long.MaxValue, nameof(observations));
        Guard.InRange(exceptions, 0, observations, nameof(exceptions));
        Guard.OpenProbability(level, nameof(level));
        if (observations == 0)
            throw Faults.Insufficient(nameof(observations), "no observation", "observe at least one period");
        double ratio =
            2
            * (
                LogLikelihood(observations, exceptions, (double)exceptions / observations)
                - LogLikelihood(observations, exceptions, 1 - level)
            );
        double cumulative = new Binomial(observations, 1 - level).Cdf(exceptions);
        return new TailBacktest
        {
            Observations = observations,
            Exceptions = exceptions,
            Level = level,
            Expected = observations * (1 - level),
            LikelihoodRatio = Math.Max(0, ratio),
            PValue = ratio <= 0 ? 1 : new ChiSquared(1).Survival(ratio),
            CumulativeProbability = cumulative,
            Zone =
                cumulative < Yellow ? BacktestZone.Green
                : cumulative < Red ? BacktestZone.Yellow
                : BacktestZone.Red,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Backtest", "回溯检验"),
            Zone switch
            {
                BacktestZone.Green => new Phrase("green", "绿区"),
                BacktestZone.Yellow => new Phrase("yellow", "黄区"),
                _ => new Phrase("red", "红区"),
            },
            Phrase.Of(
                $"{Exceptions} exceptions in {Observations}, expected {Expected}",
                $"{Observations} 次观测中 {Exceptions} 次突破，预期 {Expected}"
            ),
            new Phrase("Kupiec 1995; Basel Committee 1996", "Kupiec 1995；巴塞尔委员会 1996"),
            Explanation.Of(new Phrase("Cumulative probability", "累积概率"), CumulativeProbability),
            Explanation.Of(new Phrase("Likelihood ratio", "似然比"), LikelihoodRatio),
            Explanation.Of(new Phrase("p-value", "p 值"), PValue)
        );

    private static double LogLikelihood(long n, long x, double q) =>
        (x == 0 ? 0 : x * Math.Log(q)) + (x == n ? 0 : (n - x) * Math.Log(1 - q));
}
