namespace Ops.Domain.Decisions;

/// <summary>What a choice under uncertainty assumes. Defaults: half optimism, no probabilities.</summary>
/// <remarks>Two options are equal when optimism and probabilities are.</remarks>
public sealed record RegretOptions
{
    /// <summary>The weight of the best case in the criterion of Hurwicz, 0 to 1; default 0.5. 0 is the cautious maximin.</summary>
    public double Optimism { get; init; } = 0.5;

    /// <summary>The probability of each state, at least 0 and 1 in total; empty when nothing is known of them (the default).</summary>
    public ImmutableArray<double> Probabilities { get; init; } = [];

    /// <summary>Equal when optimism and probabilities are.</summary>
    /// <param name="other">The other options.</param>
    /// <returns>True when both assume the same.</returns>
    public bool Equals(RegretOptions? other) =>
        other is not null && Optimism.Equals(other.Optimism) && Known.AsSpan().SequenceEqual(other.Known.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(RegretOptions)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Optimism, Known.Length);

    private ImmutableArray<double> Known => Probabilities.IsDefault ? [] : Probabilities;

    /// <summary>The probabilities, checked against the number of states; null when none are given.</summary>
    internal double[]? Checked(int states)
    {
        var known = Known;
        if (!known.IsEmpty)
            Guard.SameLength(known.Length, nameof(Probabilities), states, "states");
        Guard.Probability(Optimism, nameof(Optimism));
        double sum = 0;
        for (int i = 0; i < known.Length; i++)
            sum += Guard.NotNegative(known[i], Guard.At(nameof(Probabilities), i));
        if (!known.IsEmpty && Math.Abs(sum - 1) > 1e-9)
            throw Faults.Invalid(nameof(Probabilities), $"they sum to {Figures.Text(sum)}", "let the probabilities of all states sum to 1");
        return known.IsEmpty ? null : [.. known];
    }
}
