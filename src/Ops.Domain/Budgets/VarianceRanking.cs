namespace Ops.Domain.Budgets;

/// <summary>The smallest set of lines that explains a wanted share of the variance.</summary>
public sealed class VarianceRanking : IExplainable
{
    private readonly Money _net;

    private VarianceRanking(Money net, VarianceShare? gross, VarianceShare? ofNet)
    {
        _net = net;
        Gross = gross;
        Net = ofNet;
    }

    /// <summary>Lines by size against the sum of all sizes; null if all variances are 0.</summary>
    public VarianceShare? Gross { get; }

    /// <summary>Only lines of the total's sign, largest first, against the total; null if the total is 0.</summary>
    public VarianceShare? Net { get; }

    /// <summary>Ranks lines.</summary>
    /// <param name="lines">At least one line; keys are unique, all amounts in one currency.</param>
    /// <param name="share">The share to explain, above 0 and at most 1.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.DuplicateKey"/>, <see cref="FaultCode.CurrencyMismatch"/>,
    /// <see cref="FaultCode.InvalidArgument"/>: a share outside (0, 1].
    /// </exception>
    public static VarianceRanking Of(ReadOnlySpan<VarianceLine> lines, decimal share)
    {
        Rows.NotEmpty(lines, nameof(lines));
        Rows.Unique(lines, nameof(lines), line => line.Id);
        var currency = lines[0].Variance.Currency;
        for (int i = 0; i < lines.Length; i++)
            Rows.In(currency, Guard.At(nameof(lines), i), lines[i].Variance);
        Rows.Positive(share, nameof(share));
        Rows.Share(share, nameof(share));
        var ranked = lines
            .ToArray()
            .Select(line => (line.Id, Variance: (Fraction)line.Variance.Amount))
            .OrderByDescending(line => Fraction.Abs(line.Variance))
            .ThenBy(line => line.Id, CodePointOrder.Instance)
            .ToArray();
        var net = Fraction.Sum(ranked.Select(line => line.Variance));
        var sizes = ranked.Select(line => (line.Id, Variance: Fraction.Abs(line.Variance)));
        return new VarianceRanking(
            net.In(currency),
            Cut(true, sizes, Fraction.Sum(sizes.Select(line => line.Variance)), share, currency),
            Cut(false, ranked.Where(line => line.Variance.Sign == net.Sign), net, share, currency)
        );
    }

    private static VarianceShare? Cut(
        bool isGross,
        IEnumerable<(string Id, Fraction Variance)> lines,
        Fraction total,
        decimal share,
        Currency currency
    )
    {
        if (total.IsZero)
            return null;
        var wanted = share * Fraction.Abs(total);
        var explained = Fraction.Zero;
        var taken = ImmutableArray.CreateBuilder<string>();
        foreach (var (id, variance) in lines)
        {
            taken.Add(id);
            explained += variance;
            if (Fraction.Abs(explained) >= wanted)
                break;
        }
        return new VarianceShare(isGross, total.In(currency), taken.ToImmutable(), explained.In(currency), (explained / total).ToDouble());
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of("Net variance", "净差异", _net, null, [.. new[] { Gross, Net }.OfType<VarianceShare>().Select(part => part.Explain())]);
}
