using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>How well a law describes losses: distances of the distribution functions, and likelihood with a price per parameter (拟合优度).</summary>
/// <remarks>
/// For choosing among laws that were fitted to the same losses: the lower the better. The tables of Kolmogorov and of Anderson and
/// Darling do not hold for a law whose parameters come from the same losses: for p-values there is <see cref="FitProbability"/>. Under a
/// threshold, give the law truncated there.
/// </remarks>
public sealed record GoodnessOfFit : IExplainable
{
    private GoodnessOfFit() { }

    /// <summary>How many losses.</summary>
    public int Count { get; internal init; }

    /// <summary>How many parameters were fitted.</summary>
    public int Parameters { get; internal init; }

    /// <summary>The largest distance of the two distribution functions (Kolmogorov).</summary>
    public double KolmogorovDistance { get; internal init; }

    /// <summary>The distance that looks at the tails as well (T. W. Anderson and D. A. Darling 1952); null when a loss lies where the law has none.</summary>
    public double? AndersonDarling { get; internal init; }

    /// <summary>The logarithm of the likelihood; null for a law without a density, and when a loss lies where the law has none.</summary>
    public double? LogLikelihood { get; internal init; }

    /// <summary>2 · parameters − 2 · log-likelihood (H. Akaike 1974).</summary>
    public double? Akaike => (2 * Parameters) - (2 * LogLikelihood);

    /// <summary>parameters · ln n − 2 · log-likelihood (G. Schwarz 1978).</summary>
    public double? Bayes => (Parameters * Math.Log(Count)) - (2 * LogLikelihood);

    /// <summary>Measures a fit.</summary>
    /// <param name="losses">The losses; at least one.</param>
    /// <param name="law">The fitted law.</param>
    /// <param name="parameters">How many of its parameters were fitted: at least 0.</param>
    /// <returns>The measures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no loss. <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, null, a negative number of parameters.
    /// </exception>
    public static GoodnessOfFit Of(ReadOnlySpan<double> losses, IDistribution law, int parameters)
    {
        Guard.Values(losses, nameof(losses));
        Guard.NotNull(law, nameof(law));
        Guard.InRange(parameters, 0, int.MaxValue, nameof(parameters));
        double[] sorted = losses.ToArray();
        Array.Sort(sorted);
        int n = sorted.Length;
        double distance = 0;
        double tails = 0;
        for (int i = 0; i < n; i++)
        {
            double cdf = law.Cdf(sorted[i]);
            distance = Math.Max(distance, Math.Max(cdf - ((double)i / n), ((i + 1.0) / n) - cdf));
            tails += ((2 * i) + 1) * (Math.Log(cdf) + Math.Log(law.Survival(sorted[n - 1 - i])));
        }
        return new GoodnessOfFit
        {
            Count = n,
            Parameters = parameters,
            KolmogorovDistance = distance,
            AndersonDarling = Figure(-n - (tails / n)),
            LogLikelihood = law is IContinuousDistribution continuous ? Likelihood(sorted, continuous) : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Akaike criterion", "赤池信息量"),
            Akaike,
            Phrase.Of($"2 · {Parameters} - 2 · {LogLikelihood}"),
            new Phrase("Akaike 1974", "Akaike 1974"),
            Explanation.Of(new Phrase("Kolmogorov distance", "Kolmogorov 距离"), KolmogorovDistance),
            Explanation.Of(new Phrase("Anderson–Darling distance", "Anderson–Darling 距离"), AndersonDarling),
            Explanation.Of(new Phrase("Bayes criterion", "贝叶斯信息量"), Bayes)
        );

    private static double? Likelihood(double[] losses, IContinuousDistribution law)
    {
        var sum = default(CompensatedSum);
        foreach (double loss in losses)
        {
            double density = law.Density(loss);
            if (!(density > 0 && double.IsFinite(density)))
                return null;
            sum.Add(Math.Log(density));
        }
        return sum.Value;
    }

    private static double? Figure(double value) => double.IsFinite(value) ? value : null;
}
