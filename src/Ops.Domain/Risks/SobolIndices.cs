namespace Ops.Domain.Risks;

/// <summary>The shares of a model's variance that its inputs explain (Sobol′ 指数).</summary>
/// <remarks>
/// First order after A. Saltelli et al. (2010), total after M. J. W. Jansen (1999). a and b are outputs of two independent samples of inputs, ab of input i
/// the outputs of sample a with the column of input i taken from sample b. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class SobolIndices : IExplainable
{
    private SobolIndices(int count, double variance, ImmutableArray<SobolIndex> inputs)
    {
        Count = count;
        Variance = variance;
        Inputs = inputs;
    }

    /// <summary>How many rows each sample has.</summary>
    public int Count { get; }

    /// <summary>The population variance of a and b together.</summary>
    public double Variance { get; }

    /// <summary>The indices of each input, in the order given.</summary>
    public ImmutableArray<SobolIndex> Inputs { get; }

    /// <summary>Computes the indices.</summary>
    /// <param name="a">Outputs of the first sample; at least one.</param>
    /// <param name="b">Outputs of the second sample, as many.</param>
    /// <param name="ab">For each input the outputs of the first sample with that input from the second, as many; none gives no index.</param>
    /// <returns>The indices.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no output. <see cref="FaultCode.LengthMismatch"/>: lists of different lengths.
    /// <see cref="FaultCode.InvalidArgument"/>: null, NaN, infinity. <see cref="FaultCode.ZeroDenominator"/>: all outputs are equal.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static SobolIndices Of(ReadOnlySpan<double> a, ReadOnlySpan<double> b, IReadOnlyList<double[]> ab)
    {
        Guard.NotEmpty(a, nameof(a));
        Guard.NotEmpty(b, nameof(b));
        Guard.NotNull(ab, nameof(ab));
        Guard.SameLength(b.Length, nameof(b), a.Length, nameof(a));
        for (int i = 0; i < ab.Count; i++)
            Guard.SameLength(Guard.NotNull(ab[i], Guard.At(nameof(ab), i)).Length, Guard.At(nameof(ab), i), a.Length, nameof(a));
        Guard.Finite(a, nameof(a));
        Guard.Finite(b, nameof(b));
        double variance = Representable.At(nameof(a), Spread(a, b), "divide the outputs by a common factor");
        if (variance == 0)
            throw Faults.ZeroDenominator(nameof(a), "all outputs are equal", "vary an input that matters");
        var inputs = ImmutableArray.CreateBuilder<SobolIndex>(ab.Count);
        for (int i = 0; i < ab.Count; i++)
        {
            Guard.Finite(ab[i], Guard.At(nameof(ab), i));
            double first = 0;
            double total = 0;
            for (int t = 0; t < a.Length; t++)
            {
                double change = ab[i][t] - a[t];
                first += b[t] * change;
                total += change * change;
            }
            double firstOrder = first / a.Length / variance;
            double totalEffect = total / a.Length / (2 * variance);
            Representable.All(Guard.At(nameof(ab), i), "divide the outputs by a common factor", firstOrder, totalEffect);
            inputs.Add(new SobolIndex(firstOrder, totalEffect));
        }
        return new SobolIndices(a.Length, variance, inputs.MoveToImmutable());
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Inputs.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = Explanation.Of(
                Phrase.Of($"Total index of input {i}", $"输入 {i} 的总指数"),
                Inputs[i].Total,
                Phrase.Of($"first order {Inputs[i].FirstOrder}", $"一阶 {Inputs[i].FirstOrder}")
            );
        return Explanation.Of(
            new Phrase("Variance of the output", "输出方差"),
            Variance,
            Phrase.Of($"n = {Count}"),
            new Phrase("Saltelli et al. 2010; Jansen 1999", "Saltelli 等 2010；Jansen 1999"),
            parts
        );
    }

    private static double Spread(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] + b[i];
        double mean = sum / (2.0 * a.Length);
        double square = 0;
        bool differ = false;
        for (int i = 0; i < a.Length; i++)
        {
            differ |= a[i] != a[0] || b[i] != a[0];
            square += ((a[i] - mean) * (a[i] - mean)) + ((b[i] - mean) * (b[i] - mean));
        }
        return differ ? square / (2.0 * a.Length) : 0;
    }
}
