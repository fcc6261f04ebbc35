namespace Ops.Domain.Customers;

/// <summary>Who buys these also buys that: how often, and whether more than chance.</summary>
/// <remarks>Two are equal when all figures are, items in the same order.</remarks>
public sealed record BasketRule : IExplainable
{
    internal BasketRule() { }

    /// <summary>The items at hand, in ordinal order.</summary>
    public ImmutableArray<string> Antecedent { get; internal init; }

    /// <summary>The item bought with them.</summary>
    public string Consequent { get; internal init; } = "";

    /// <summary>Baskets that hold all of them.</summary>
    public int Count { get; internal init; }

    /// <summary>Baskets that hold the antecedent.</summary>
    public int AntecedentCount { get; internal init; }

    /// <summary>Baskets that hold the consequent.</summary>
    public int ConsequentCount { get; internal init; }

    /// <summary>Count / all baskets.</summary>
    public double Support { get; internal init; }

    /// <summary>Count / baskets that hold the antecedent.</summary>
    public double Confidence { get; internal init; }

    /// <summary>Confidence / the consequent's share of all baskets: 1 when both are unrelated.</summary>
    public double Lift { get; internal init; }

    /// <summary>Support less what it would be if both were unrelated.</summary>
    public double Leverage { get; internal init; }

    /// <summary>The probability of at least as many common baskets by chance alone (Fisher's exact test, one-sided).</summary>
    public double FisherPValue { get; internal init; }

    /// <summary>Equal when all figures are, items in the same order.</summary>
    /// <param name="other">The other rule.</param>
    /// <returns>True when both are the same.</returns>
    public bool Equals(BasketRule? other) =>
        other is not null
        && Consequent == other.Consequent
        && (Count, AntecedentCount, ConsequentCount) == (other.Count, other.AntecedentCount, other.ConsequentCount)
        && Support.Equals(other.Support)
        && Antecedent.AsSpan().SequenceEqual(other.Antecedent.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(BasketRule)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Consequent, Count, AntecedentCount, ConsequentCount, Antecedent.Length);

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of(
                $"Lift of {string.Join(" + ", Antecedent)} → {Consequent}",
                $"{string.Join(" + ", Antecedent)} → {Consequent} 的提升度"
            ),
            Lift,
            Phrase.Of($"{Confidence} / ({ConsequentCount} / n)"),
            default,
            Explanation.Of(new Phrase("Confidence", "置信度"), Confidence, Phrase.Of($"{Count} / {AntecedentCount}")),
            Explanation.Of(new Phrase("Support", "支持度"), Support, Phrase.Of($"{Count} / n")),
            Explanation.Of(new Phrase("p-value, one-sided", "单侧 p 值"), FisherPValue, new Phrase("Fisher's exact test", "费希尔精确检验"))
        );
}
