namespace Ops.Domain.Budgets;

/// <summary>The smallest set of lines that explains a wanted share of the variance.</summary>
public sealed class VarianceRanking : IExplainable
{
    private readonly Money _net;

    private VarianceRanking(Money net, VarianceShare? gross, VarianceShare? ofNet, ImmutableArray<OwnerVariance> owners)
    {
        _net = net;
        Owners = owners;
        Gross = gross;
        Net = ofNet;
    }

    /// <summary>Lines by size against the sum of all sizes; null if all variances are 0.</summary>
    public VarianceShare? Gross { get; }

    /// <summary>Only lines of the total's sign, largest first, against the total; null if the total is 0.</summary>
    public VarianceShare? Net { get; }

    /// <summary>Who answers for what: the one with the largest sum of sizes first, ties by name (code points), lines without an owner last among equals.</summary>
    public ImmutableArray<OwnerVariance> Owners { get; }

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
            .Select(line => (line.Id, line.Owner, Variance: (Fraction)line.Variance.Amount))
            .OrderByDescending(line => Fraction.Abs(line.Variance))
            .ThenBy(line => line.Id, CodePointOrder.Instance)
            .ToArray();
        var net = Fraction.Sum(ranked.Select(line => line.Variance));
        var sizes = ranked.Select(line => (line.Id, Variance: Fraction.Abs(line.Variance)));
        return new VarianceRanking(
            net.In(currency),
            Cut(true, sizes, Fraction.Sum(sizes.Select(line => line.Variance)), share, currency),
            Cut(false, ranked.Where(line => line.Variance.Sign == net.Sign).Select(line => (line.Id, line.Variance)), net, share, currency),
            [.. OwnersOf(ranked, currency)]
        );
    }

    private static IEnumerable<OwnerVariance> OwnersOf((string Id, string? Owner, Fraction Variance)[] ranked, Currency currency) =>
        (
            from line in ranked
            group line by line.Owner into own
            let gross = Fraction.Sum(own.Select(line => Fraction.Abs(line.Variance)))
            select (
                Gross: gross,
                Variance: new OwnerVariance(
                    own.Key,
                    Fraction.Sum(own.Select(line => line.Variance)).In(currency),
                    gross.In(currency),
                    [.. own.Select(line => line.Id)]
                )
            )
        )
            .OrderByDescending(own => own.Gross)
            .ThenBy(own => own.Variance.Owner is null)
            .ThenBy(own => own.Variance.Owner ?? "", CodePointOrder.Instance)
            .Select(own => own.Variance);

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
        Told.Of(
            "Net variance",
            "净差异",
            _net,
            null,
            [
                .. new[] { Gross, Net }.OfType<VarianceShare>().Select(part => part.Explain()),
                .. Owners.Where(own => own.Owner is not null).Select(own => own.Explain()),
            ]
        );
}
