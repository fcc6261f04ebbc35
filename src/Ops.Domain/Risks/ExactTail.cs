namespace Ops.Domain.Risks;

/// <summary>The tail of an exact loss distribution at one level.</summary>
public sealed record ExactTail : IExplainable
{
    internal ExactTail() { }

    /// <summary>The level.</summary>
    public double Level { get; internal init; }

    /// <summary>The value at risk: the least loss that is not exceeded with at least the level's probability; null where the grid ends before.</summary>
    public double? ValueAtRisk { get; internal init; }

    /// <summary>The probability that the loss is at most the value at risk.</summary>
    public double? Cdf { get; internal init; }

    /// <summary>The tail value at risk: the mean loss of the worst 1 − level; null where it is infinite or the grid ends before.</summary>
    public double? TailValueAtRisk { get; internal init; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Tail value at risk", "尾部风险价值"),
            TailValueAtRisk,
            Phrase.Of($"(E[S; S > q] + q · (F(q) - {Level})) / (1 - {Level})"),
            new Phrase("Acerbi and Tasche 2002", "Acerbi 与 Tasche 2002"),
            Explanation.Of(new Phrase("Value at risk", "风险价值"), ValueAtRisk, Phrase.Of($"q: F(q) >= {Level}")),
            Explanation.Of(new Phrase("Probability up to it", "不超过它的概率"), Cdf)
        );
}
