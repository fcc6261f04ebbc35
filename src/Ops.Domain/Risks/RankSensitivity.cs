using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>Which inputs a model's output follows, by rank correlation (秩相关敏感性).</summary>
/// <remarks>C. Spearman 1904; ties share their mean rank. Holds a list and makes no claim of value equality.</remarks>
public sealed class RankSensitivity : IExplainable
{
    private RankSensitivity(int count, ImmutableArray<RankedInput> ranked)
    {
        Count = count;
        Ranked = ranked;
    }

    /// <summary>How many runs.</summary>
    public int Count { get; }

    /// <summary>The inputs, strongest first, then by name; those that never change last.</summary>
    public ImmutableArray<RankedInput> Ranked { get; }

    /// <summary>Ranks inputs.</summary>
    /// <param name="inputs">The inputs, each name once; none gives an empty ranking.</param>
    /// <param name="output">The output of each run; at least two, not all equal.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.LengthMismatch"/>: an input with another number of runs. <see cref="FaultCode.DuplicateKey"/>: a name twice.
    /// <see cref="FaultCode.InvalidArgument"/>: null, NaN, infinity. <see cref="FaultCode.InsufficientData"/>: fewer than two runs, an output that never changes.
    /// </exception>
    public static RankSensitivity Of(ReadOnlySpan<SensitivityInput> inputs, ReadOnlySpan<double> output)
    {
        string[] names = new string[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            names[i] = Guard.NotNull(inputs[i], Guard.At(nameof(inputs), i)).Name;
            Guard.SameLength(inputs[i].Values.Length, Guard.At(nameof(inputs), i), output.Length, nameof(output));
        }
        RiskIds.Unique(names, nameof(inputs));
        Guard.Finite(output, nameof(output));
        Guard.AtLeast(output.Length, 2, nameof(output));
        double[] ranks = Centred(output);
        double square = Product(ranks, ranks);
        if (square == 0)
            throw Faults.Insufficient(nameof(output), "the output never changes", "vary an input that matters");
        double?[] found = new double?[inputs.Length];
        double squares = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            double[] own = Centred(inputs[i].Values.AsSpan());
            double spread = Product(own, own);
            if (spread == 0)
                continue;
            found[i] = Math.Clamp(Product(own, ranks) / Math.Sqrt(spread * square), -1, 1);
            squares += found[i]!.Value * found[i]!.Value;
        }
        var ranked = names
            .Select((name, i) => new RankedInput(name, found[i], squares == 0 ? null : found[i] * found[i] / squares))
            .OrderByDescending(input => input.Spearman is { } rho ? Math.Abs(rho) : -1)
            .ThenBy(input => input.Name, StringComparer.Ordinal);
        return new RankSensitivity(output.Length, [.. ranked]);
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Ranked.Length];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = Explanation.Of(
                new Phrase($"Rank correlation with {Ranked[i].Name}", $"与 {Ranked[i].Name} 的秩相关"),
                Ranked[i].Spearman,
                Phrase.Of($"contribution {Ranked[i].Contribution}", $"贡献 {Ranked[i].Contribution}")
            );
        return Explanation.Of(
            new Phrase("Inputs ranked", "输入排序"),
            (decimal)Ranked.Length,
            Phrase.Of($"n = {Count}"),
            new Phrase("Spearman 1904", "Spearman 1904"),
            parts
        );
    }

    /// <summary>Twice the ranks less n + 1: whole numbers with sum 0, so that equal strengths come out equal.</summary>
    private static double[] Centred(ReadOnlySpan<double> values)
    {
        double[] ranks = Ranks.Of(values);
        for (int i = 0; i < ranks.Length; i++)
            ranks[i] = (2 * ranks[i]) - (ranks.Length + 1);
        return ranks;
    }

    private static double Product(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }
}
