using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Tests whether a series, such as the errors of a forecast, goes with itself at some lag.</summary>
/// <remarks>Box and Pierce 1970; Ljung and Box 1978. Makes no claim of equality.</remarks>
public sealed class LjungBox : IExplainable
{
    private LjungBox() { }

    /// <summary>How the autocorrelations are summed up.</summary>
    public PortmanteauKind Kind { get; private init; }

    /// <summary>The autocorrelations r_1 … r_lags.</summary>
    public ImmutableArray<double> Autocorrelations { get; private init; }

    /// <summary>The test statistic.</summary>
    public double Statistic { get; private init; }

    /// <summary>Lags less fitted parameters.</summary>
    public int DegreesOfFreedom { get; private init; }

    /// <summary>The chance of such a statistic without autocorrelation, by χ².</summary>
    public double PValue { get; private init; }

    /// <summary>Tests a series for autocorrelation.</summary>
    /// <param name="values">The values in time order; more than there are lags.</param>
    /// <param name="lags">How many lags, at least 1.</param>
    /// <param name="fittedParameters">How many parameters of the model were fitted, at least 0 and fewer than lags.</param>
    /// <param name="kind">How the autocorrelations are summed up.</param>
    /// <returns>The test.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, an argument out of range.
    /// <see cref="FaultCode.InsufficientData"/>: not more values than lags. <see cref="FaultCode.ZeroDenominator"/>: the values do not vary.
    /// </exception>
    public static LjungBox Of(
        ReadOnlySpan<double> values,
        int lags,
        int fittedParameters = 0,
        PortmanteauKind kind = PortmanteauKind.LjungBox
    )
    {
        Guard.Values(values, nameof(values));
        Guard.InRange(lags, 1, int.MaxValue, nameof(lags));
        Guard.InRange(fittedParameters, 0, lags - 1, nameof(fittedParameters));
        Guard.Defined(kind, nameof(kind));
        if (lags >= values.Length)
            throw Faults.Insufficient(nameof(values), $"{values.Length} values for {lags} lags", "give more values than lags");
        double n = values.Length;
        var correlations = new double[lags];
        double sum = 0;
        for (int k = 1; k <= lags; k++)
        {
            double r =
                Autocorrelation.At(values, k)
                ?? throw Faults.ZeroDenominator(nameof(values), "the values do not vary", "give values that vary");
            correlations[k - 1] = r;
            sum += kind == PortmanteauKind.LjungBox ? (n + 2) * r * r / (n - k) : r * r;
        }
        return new LjungBox
        {
            Kind = kind,
            Autocorrelations = [.. correlations],
            Statistic = n * sum,
            DegreesOfFreedom = lags - fittedParameters,
            PValue = new ChiSquared(lags - fittedParameters).Survival(n * sum),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Autocorrelation, statistic", "自相关检验统计量"),
            Statistic,
            Phrase.Of($"{Kind}, {Autocorrelations.Length} lags", $"{Kind}，{Autocorrelations.Length} 阶"),
            new Phrase("Ljung and Box 1978", "Ljung 与 Box 1978"),
            Explanation.Of(
                new Phrase("p-value", "p 值"),
                PValue,
                Phrase.Of($"χ², {DegreesOfFreedom} degrees of freedom", $"χ²，自由度 {DegreesOfFreedom}")
            ),
            Explanation.Of(new Phrase("Autocorrelation at lag 1", "一阶自相关"), Autocorrelations[0])
        );
}
