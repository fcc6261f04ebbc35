using Ops.Domain.Numerics;

namespace Ops.Domain.Improvement;

/// <summary>The logistic adoption curve read from what was observed.</summary>
public sealed record AdoptionFit : IExplainable
{
    private AdoptionFit() { }

    /// <summary>Who will adopt in the end, K.</summary>
    public double Capacity { get; private init; }

    /// <summary>The rate, r.</summary>
    public double Rate { get; private init; }

    /// <summary>The time at which half have adopted, t₀.</summary>
    public double Midpoint { get; private init; }

    /// <summary>The share of the logits' variation explained; null for least squares.</summary>
    public double? RSquared { get; private init; }

    /// <summary>√(Σe² / (n − 3)); null for the logit fit.</summary>
    public double? ResidualStandardError { get; private init; }

    /// <summary>With a known capacity: the straight line of ln(y / (K − y)) by least squares.</summary>
    /// <param name="capacity">K; above every value.</param>
    /// <param name="times">The times; at least three, each once.</param>
    /// <param name="values">What had adopted by then; above 0, below the capacity.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>; <see cref="FaultCode.DuplicateKey"/>: a time twice;
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a value not between 0 and the capacity; <see cref="FaultCode.InsufficientData"/>: fewer
    /// than three, or adoption that does not rise.
    /// </exception>
    public static AdoptionFit Logit(double capacity, ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        Check(times, values);
        Guard.Positive(capacity, nameof(capacity));
        double[] logits = new double[values.Length];
        for (int i = 0; i < logits.Length; i++)
        {
            if (values[i] >= capacity)
                throw Faults.Invalid(
                    Guard.At(nameof(values), i),
                    $"{Figures.Text(values[i])} is not below the capacity",
                    "give a larger capacity"
                );
            logits[i] = Math.Log(values[i] / (capacity - values[i]));
        }
        Guard.AtLeast(times.Length, 3, nameof(times));
        var line = LinearTrend.Of(times, logits);
        if (line.Slope <= 0)
            throw Falling();
        return new AdoptionFit
        {
            Capacity = capacity,
            Rate = line.Slope,
            Midpoint = -line.Intercept / line.Slope,
            RSquared = line.RSquared,
        };
    }

    /// <summary>All three figures by nonlinear least squares (Levenberg 1944, Marquardt 1963), from the best of several starts.</summary>
    /// <param name="times">The times; at least four, each once.</param>
    /// <param name="values">What had adopted by then; above 0.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>; <see cref="FaultCode.DuplicateKey"/>: a time twice;
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a value not above 0; <see cref="FaultCode.InsufficientData"/>: fewer than four, or
    /// adoption that does not rise.
    /// </exception>
    public static AdoptionFit LeastSquares(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        Check(times, values);
        Guard.AtLeast(times.Length, 4, nameof(times));
        var search = new LogisticSearch(times.ToArray(), values.ToArray());
        if (!search.Run())
            throw Falling();
        return new AdoptionFit
        {
            Capacity = search.Capacity,
            Rate = search.Rate,
            Midpoint = search.Midpoint,
            ResidualStandardError = Math.Sqrt(search.SumOfSquares / (times.Length - 3)),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Capacity of the adoption curve", "采用曲线容量"),
            Capacity,
            Phrase.Of($"{Capacity} / (1 + exp(-{Rate}·(t - {Midpoint})))"),
            new Phrase("Verhulst 1838", "Verhulst 1838"),
            Explanation.Of(new Phrase("Share of the variation explained", "解释的变异占比"), RSquared),
            Explanation.Of(new Phrase("Residual standard error", "残差标准误"), ResidualStandardError)
        );

    private static void Check(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        Guard.NotEmpty(times, nameof(times));
        Guard.NotEmpty(values, nameof(values));
        Guard.SameLength(values.Length, nameof(values), times.Length, nameof(times));
        Ids.Unique(times, time => time, nameof(times));
        Guard.Finite(times, nameof(times));
        for (int i = 0; i < values.Length; i++)
            Guard.Positive(values[i], Guard.At(nameof(values), i));
    }

    private static OpsException Falling() =>
        Faults.Insufficient("values", "adoption does not rise along a logistic curve", "wait until it does");
}
