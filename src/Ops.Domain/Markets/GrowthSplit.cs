namespace Ops.Domain.Markets;

/// <summary>Own growth split into what the market grew and what share was won.</summary>
public sealed record GrowthSplit : IExplainable
{
    private GrowthSplit() { }

    /// <summary>The own compound annual growth rate.</summary>
    public double OwnRate { get; private init; }

    /// <summary>The market's.</summary>
    public double MarketRate { get; private init; }

    /// <summary>The share at the start.</summary>
    public double ShareFrom { get; private init; }

    /// <summary>The share at the end.</summary>
    public double ShareTo { get; private init; }

    /// <summary>The change of the share.</summary>
    public double ShareChange { get; private init; }

    /// <summary>Market growth · share at the start.</summary>
    public double MarketEffect { get; private init; }

    /// <summary>Change of the share · market at the end. Both effects add up to the own change.</summary>
    public double ShareEffect { get; private init; }

    /// <summary>Splits growth.</summary>
    /// <param name="ownFrom">Own sales at the start; above 0, at most the market.</param>
    /// <param name="ownTo">Own sales at the end; at least 0, at most the market.</param>
    /// <param name="marketFrom">The market at the start; above 0.</param>
    /// <param name="marketTo">The market at the end; above 0.</param>
    /// <param name="years">The years between; above 0.</param>
    /// <returns>The split.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a figure out of range; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static GrowthSplit Of(double ownFrom, double ownTo, double marketFrom, double marketTo, double years)
    {
        Guard.Positive(ownFrom, nameof(ownFrom));
        Guard.NotNegative(ownTo, nameof(ownTo));
        Guard.Positive(marketFrom, nameof(marketFrom));
        Guard.Positive(marketTo, nameof(marketTo));
        Guard.Positive(years, nameof(years));
        if (ownFrom > marketFrom || ownTo > marketTo)
            throw Faults.Invalid(
                ownFrom > marketFrom ? nameof(ownFrom) : nameof(ownTo),
                "own sales are more than the market",
                "give a market that includes them"
            );
        double from = ownFrom / marketFrom;
        double to = ownTo / marketTo;
        var found = new GrowthSplit
        {
            OwnRate = Math.Pow(ownTo / ownFrom, 1 / years) - 1,
            MarketRate = Math.Pow(marketTo / marketFrom, 1 / years) - 1,
            ShareFrom = from,
            ShareTo = to,
            ShareChange = to - from,
            MarketEffect = (marketTo - marketFrom) * from,
            ShareEffect = (to - from) * marketTo,
        };
        Representable.All(nameof(ownFrom), "give figures nearer to each other, or more years", found.OwnRate, found.ShareEffect);
        Representable.All(nameof(marketFrom), "give figures nearer to each other, or more years", found.MarketRate, found.MarketEffect);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Own change", "自身变化"),
            MarketEffect + ShareEffect,
            Phrase.Of($"{MarketEffect} + {ShareEffect}"),
            default,
            Explanation.Of(new Phrase("Market effect", "市场效应"), MarketEffect),
            Explanation.Of(new Phrase("Share effect", "份额效应"), ShareEffect, Phrase.Of($"{ShareFrom} -> {ShareTo}")),
            Explanation.Of(new Phrase("Own growth a year", "自身年增长率"), OwnRate),
            Explanation.Of(new Phrase("Market growth a year", "市场年增长率"), MarketRate)
        );
}
