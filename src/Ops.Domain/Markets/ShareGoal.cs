namespace Ops.Domain.Markets;

/// <summary>What it takes to reach a share of a market that itself grows.</summary>
public sealed record ShareGoal : IExplainable
{
    private ShareGoal() { }

    /// <summary>Own sales / market today.</summary>
    public double Share { get; private init; }

    /// <summary>The share wanted.</summary>
    public double TargetShare { get; private init; }

    /// <summary>The growth of the market in a period.</summary>
    public double MarketGrowth { get; private init; }

    /// <summary>In how many periods.</summary>
    public int Periods { get; private init; }

    /// <summary>The own sales that the share needs at the end.</summary>
    public double RequiredSales { get; private init; }

    /// <summary>The growth of the own sales in each period that leads there.</summary>
    public double RequiredGrowth { get; private init; }

    /// <summary>Of the sales needed, those that must be won from rivals: the rest comes with the market. Negative when the share may fall.</summary>
    public double WonFromRivals { get; private init; }

    /// <summary>Computes the way to a share.</summary>
    /// <param name="ownSales">The own sales today; above 0.</param>
    /// <param name="marketSales">The market today, the own sales included; above 0.</param>
    /// <param name="marketGrowth">The growth of the market in a period, as a ratio; above −1.</param>
    /// <param name="targetShare">The share wanted, strictly between 0 and 1.</param>
    /// <param name="periods">In how many periods; at least 1.</param>
    /// <returns>The way.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a figure out of range, own sales above the market.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static ShareGoal Of(double ownSales, double marketSales, double marketGrowth, double targetShare, int periods)
    {
        Guard.Positive(ownSales, nameof(ownSales));
        Guard.Positive(marketSales, nameof(marketSales));
        if (ownSales > marketSales)
            throw Faults.Invalid(nameof(ownSales), "the own sales are above the market: a share over 100 %", "let the market include them");
        if (Guard.Finite(marketGrowth, nameof(marketGrowth)) <= -1)
            throw Faults.Invalid(nameof(marketGrowth), $"{Figures.Text(marketGrowth)} is not above -1", "give a rate such as 0.02");
        Guard.OpenProbability(targetShare, nameof(targetShare));
        Guard.InRange(periods, 1, int.MaxValue, nameof(periods));
        double growth = Math.Pow(1 + marketGrowth, periods);
        double required = targetShare * marketSales * growth;
        var found = new ShareGoal
        {
            Share = ownSales / marketSales,
            TargetShare = targetShare,
            MarketGrowth = marketGrowth,
            Periods = periods,
            RequiredSales = required,
            RequiredGrowth = Math.Pow(required / ownSales, 1.0 / periods) - 1,
            WonFromRivals = required - (ownSales * growth),
        };
        Representable.All(nameof(marketGrowth), "give a lower growth or fewer periods", required, found.WonFromRivals);
        Representable.All(nameof(ownSales), "give figures nearer to each other", found.RequiredGrowth);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Growth of own sales needed in each period", "每期所需的自身销售增长率"),
            RequiredGrowth,
            Phrase.Of($"((1 + {MarketGrowth})^{Periods} · {TargetShare} / {Share})^(1/{Periods}) - 1"),
            new Phrase("own definition", "自定义"),
            Explanation.Of(new Phrase("Sales needed", "所需销售额"), RequiredSales),
            Explanation.Of(new Phrase("To be won from rivals", "需从对手处赢得"), WonFromRivals)
        );
}
