namespace Ops.Domain.Numerics;

/// <summary>Values beyond Tukey's fences: more than k interquartile ranges outside the quartiles (Tukey 1977).</summary>
/// <remarks>Holds a list and makes no claim of value equality. An outlier is a value to look at, not one to delete.</remarks>
public sealed class TukeyOutliers : IExplainable
{
    private TukeyOutliers() { }

    /// <summary>How many values were looked at.</summary>
    public int Count { get; internal init; }

    /// <summary>How many interquartile ranges the fences stand outside the quartiles, k.</summary>
    public double Multiplier { get; internal init; }

    /// <summary>The lower quartile, type 7.</summary>
    public double LowerQuartile { get; internal init; }

    /// <summary>The upper quartile, type 7.</summary>
    public double UpperQuartile { get; internal init; }

    /// <summary>Lower quartile − k·IQR.</summary>
    public double LowerFence { get; internal init; }

    /// <summary>Upper quartile + k·IQR.</summary>
    public double UpperFence { get; internal init; }

    /// <summary>Where the values strictly outside the fences stand, ascending, from 0.</summary>
    public ImmutableArray<int> Indices { get; internal init; }

    /// <summary>Finds the values beyond the fences.</summary>
    /// <param name="values">The values; at least one, none NaN or infinite.</param>
    /// <param name="multiplier">k, at least 0; 1.5 for outliers, 3 for far ones.</param>
    /// <returns>The outliers.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: a value is NaN or infinite, or k is negative.
    /// <see cref="FaultCode.Overflow"/>: a fence is beyond double.
    /// </exception>
    public static TukeyOutliers Of(ReadOnlySpan<double> values, double multiplier = 1.5)
    {
        Guard.Values(values, nameof(values));
        Guard.NotNegative(multiplier, nameof(multiplier));
        double[] quartiles = Quantiles.Read(values, new Itself(), [0.25, 0.75], QuantileMethod.Type7);
        double reach = multiplier * (quartiles[1] - quartiles[0]);
        double lower = Representable.Checked(quartiles[0] - reach, "fences");
        double upper = Representable.Checked(quartiles[1] + reach, "fences");
        var indices = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] < lower || values[i] > upper)
                indices.Add(i);
        }
        return new TukeyOutliers
        {
            Count = values.Length,
            Multiplier = multiplier,
            LowerQuartile = quartiles[0],
            UpperQuartile = quartiles[1],
            LowerFence = lower,
            UpperFence = upper,
            Indices = indices.ToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Outliers", "离群值"),
            (decimal)Indices.Length,
            Phrase.Of($"x < {LowerFence} or x > {UpperFence}, n = {Count}", $"x < {LowerFence} 或 x > {UpperFence}，n = {Count}"),
            new Phrase("Tukey 1977", "Tukey 1977"),
            Explanation.Of(
                new Phrase("Lower fence", "下栅栏"),
                LowerFence,
                Phrase.Of($"{LowerQuartile} − {Multiplier}·({UpperQuartile} − {LowerQuartile})")
            ),
            Explanation.Of(
                new Phrase("Upper fence", "上栅栏"),
                UpperFence,
                Phrase.Of($"{UpperQuartile} + {Multiplier}·({UpperQuartile} − {LowerQuartile})")
            )
        );
}
