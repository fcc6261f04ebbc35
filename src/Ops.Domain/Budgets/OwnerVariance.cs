namespace Ops.Domain.Budgets;

/// <summary>What one owner answers for.</summary>
public sealed class OwnerVariance : IExplainable
{
    internal OwnerVariance(string? owner, Money net, Money gross, ImmutableArray<string> lines)
    {
        Owner = owner;
        Net = net;
        Gross = gross;
        Lines = lines;
    }

    /// <summary>Who; null for lines without an owner.</summary>
    public string? Owner { get; }

    /// <summary>The sum of the variances.</summary>
    public Money Net { get; }

    /// <summary>The sum of their sizes.</summary>
    public Money Gross { get; }

    /// <summary>The keys of the lines, the largest first, ties by key (code points).</summary>
    public ImmutableArray<string> Lines { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Owner is null ? new Phrase("Without an owner", "无负责人") : Phrase.Of($"{Owner}"),
            Told.Text(Net),
            default,
            default,
            [
                Told.Of("Sum of sizes", "差异绝对值合计", Gross),
                .. Lines.Select((line, index) => Explanation.Of(Phrase.Of($"{index + 1}"), line)),
            ]
        );
}
