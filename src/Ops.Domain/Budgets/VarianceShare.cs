namespace Ops.Domain.Budgets;

/// <summary>The few lines that explain most of a total.</summary>
public sealed class VarianceShare : IExplainable
{
    private readonly bool _isGross;

    internal VarianceShare(bool isGross, Money total, ImmutableArray<string> lines, Money explained, double share)
    {
        _isGross = isGross;
        Total = total;
        Lines = lines;
        Explained = explained;
        Share = share;
    }

    /// <summary>The sum of the variances, or of their sizes.</summary>
    public Money Total { get; }

    /// <summary>The keys of the lines, the largest first, ties by key (code points).</summary>
    public ImmutableArray<string> Lines { get; }

    /// <summary>What these lines sum to; in a net ranking it may exceed the total.</summary>
    public Money Explained { get; }

    /// <summary>Explained over total.</summary>
    public double Share { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            _isGross ? "Share of all variances" : "Share of the net variance",
            _isGross ? "占差异总额的比例" : "占净差异的比例",
            Share,
            $"{Told.Plain(Explained)} / {Told.Plain(Total)}",
            [.. Lines.Select((line, index) => Explanation.Of(Phrase.Of($"{index + 1}"), line))]
        );
}
