namespace Ops.Domain.Numerics;

/// <summary>Exact quantiles of a set of figures, found by selection: the data are neither sorted nor copied nor changed.</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class Quantiles : IExplainable
{
    private Quantiles() { }

    /// <summary>How many values there were.</summary>
    public int Count { get; internal init; }

    /// <summary>By which definition the quantiles were read off.</summary>
    public QuantileMethod Method { get; internal init; }

    /// <summary>The shares asked for, in the order given, each in [0, 1].</summary>
    public ImmutableArray<double> Probabilities { get; internal init; }

    /// <summary>The quantile of each share, in the unit of the values.</summary>
    public ImmutableArray<double> Values { get; internal init; }

    /// <summary>Several quantiles at once.</summary>
    /// <param name="values">The values, in any order; at least one, none NaN or infinite.</param>
    /// <param name="probabilities">The shares, each in [0, 1], in any order; at least one.</param>
    /// <param name="method">The definition; type 7 unless said otherwise.</param>
    /// <returns>The quantiles.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value or no share. <see cref="FaultCode.InvalidArgument"/>: a value is NaN or infinite, a share
    /// lies outside [0, 1], or the method is unknown.
    /// </exception>
    public static Quantiles Of(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> probabilities,
        QuantileMethod method = QuantileMethod.Type7
    )
    {
        Guard.NotEmpty(values, nameof(values));
        Guard.NotEmpty(probabilities, nameof(probabilities));
        Guard.Finite(values, nameof(values));
        Guard.Defined(method, nameof(method));
        for (int i = 0; i < probabilities.Length; i++)
            Guard.Probability(probabilities[i], Guard.At(nameof(probabilities), i));
        return new Quantiles
        {
            Count = values.Length,
            Method = method,
            Probabilities = [.. probabilities],
            Values = ImmutableArray.Create(Read(values, new Itself(), probabilities, method)),
        };
    }

    /// <summary>One quantile.</summary>
    /// <param name="values">The values, in any order; at least one, none NaN or infinite.</param>
    /// <param name="probability">The share, in [0, 1].</param>
    /// <param name="method">The definition; type 7 unless said otherwise.</param>
    /// <returns>The quantile, in the unit of the values.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: a value is NaN or infinite, the share lies
    /// outside [0, 1], or the method is unknown.
    /// </exception>
    public static double At(ReadOnlySpan<double> values, double probability, QuantileMethod method = QuantileMethod.Type7)
    {
        Guard.Values(values, nameof(values));
        Guard.Probability(probability, nameof(probability));
        Guard.Defined(method, nameof(method));
        return Read(values, new Itself(), QuantilePosition.Of(values.Length, probability, method));
    }

    /// <summary>The median: the middle value, or the mean of the two middle ones.</summary>
    /// <param name="values">The values, in any order; at least one, none NaN or infinite.</param>
    /// <returns>The median, in the unit of the values.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: a value is NaN or infinite.
    /// </exception>
    public static double Median(ReadOnlySpan<double> values)
    {
        Guard.Values(values, nameof(values));
        return Median(values, new Itself());
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Values.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Explanation.Of(
                Phrase.Of($"Quantile at {Probabilities[i]}", $"{Probabilities[i]} 分位数"),
                Values[i],
                default,
                Phrase.Of($"Hyndman and Fan 1996, type {(int)Method}", $"Hyndman 与 Fan 1996，第 {(int)Method} 型")
            );
        }
        return Explanation.Of(new Phrase("Quantiles", "分位数"), (decimal)Values.Length, Phrase.Of($"n = {Count}"), default, parts);
    }

    internal static double Median<TMap>(ReadOnlySpan<double> values, TMap map)
        where TMap : struct, IElementMap => Read(values, map, QuantilePosition.Of(values.Length, 0.5, QuantileMethod.Type7));

    private static double Read<TMap>(ReadOnlySpan<double> values, TMap map, QuantilePosition position)
        where TMap : struct, IElementMap
    {
        Span<double> pair = stackalloc double[2];
        Selection.Of(values, map, [position.Lower, position.Upper], pair);
        return position.Between(pair[0], pair[1]);
    }

    internal static double[] Read<TMap>(ReadOnlySpan<double> values, TMap map, ReadOnlySpan<double> probabilities, QuantileMethod method)
        where TMap : struct, IElementMap
    {
        var positions = new QuantilePosition[probabilities.Length];
        var ranks = new int[probabilities.Length * 2];
        for (int i = 0; i < positions.Length; i++)
        {
            positions[i] = QuantilePosition.Of(values.Length, probabilities[i], method);
            ranks[2 * i] = positions[i].Lower;
            ranks[(2 * i) + 1] = positions[i].Upper;
        }
        var found = new double[ranks.Length];
        Selection.Of(values, map, ranks, found);
        var results = new double[positions.Length];
        for (int i = 0; i < results.Length; i++)
            results[i] = positions[i].Between(found[2 * i], found[(2 * i) + 1]);
        return results;
    }
}
