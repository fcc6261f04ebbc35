using Ops.Domain.Numerics;

namespace Ops.Domain.Markets;

/// <summary>How much demand changes with price: by how many per cent for one per cent.</summary>
public sealed record PriceElasticity : IExplainable
{
    private PriceElasticity() { }

    /// <summary>The elasticity; below 0 where demand falls as the price rises.</summary>
    public double Elasticity { get; private init; }

    /// <summary>How demand answers.</summary>
    public ElasticityKind Kind { get; private init; }

    /// <summary>The mark-up on cost of the greatest profit, −1 / (1 + e) (Lerner 1934); null unless e is below −1.</summary>
    public double? OptimalMarkup { get; private init; }

    /// <summary>The fitted line ln q = intercept + elasticity · ln p; null for two points.</summary>
    public LinearTrend? Fit { get; private init; }

    /// <summary>Elasticity / standard error; null for two points and for a fit without any scatter.</summary>
    public double? Statistic => Fit is { SlopeStandardError: > 0 and var error } ? Elasticity / error : null;

    /// <summary>Points less two; null for two points.</summary>
    public int? DegreesOfFreedom => Fit?.Count - 2;

    /// <summary>Between two points, by the mid-point formula: (Δq / mean q) / (Δp / mean p).</summary>
    /// <param name="basePrice">The price before; above 0.</param>
    /// <param name="baseQuantity">The quantity before; at least 0.</param>
    /// <param name="price">The price after; above 0.</param>
    /// <param name="quantity">The quantity after; at least 0.</param>
    /// <returns>The elasticity.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a figure out of range; <see cref="FaultCode.ZeroDenominator"/>: the same price twice, or
    /// nothing sold at both.
    /// </exception>
    public static PriceElasticity Arc(double basePrice, double baseQuantity, double price, double quantity)
    {
        Guard.Positive(basePrice, nameof(basePrice));
        Guard.NotNegative(baseQuantity, nameof(baseQuantity));
        Guard.Positive(price, nameof(price));
        Guard.NotNegative(quantity, nameof(quantity));
        if (basePrice == price)
            throw Faults.ZeroDenominator(nameof(price), "the price does not change", "give two prices");
        if (baseQuantity + quantity == 0)
            throw Faults.ZeroDenominator(nameof(quantity), "nothing is sold at either price", "give quantities");
        double change = (quantity - baseQuantity) / (quantity + baseQuantity);
        return Result(change / ((price - basePrice) / (price + basePrice)), null);
    }

    /// <summary>From many points, by least squares of ln quantity on ln price.</summary>
    /// <param name="prices">The prices; at least three, all above 0, not all equal.</param>
    /// <param name="quantities">The quantities in the same order; all above 0.</param>
    /// <param name="confidence">The confidence of the interval, strictly between 0 and 1.</param>
    /// <returns>The elasticity with its fit.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>; <see cref="FaultCode.InvalidArgument"/>: not above 0, not a
    /// confidence; <see cref="FaultCode.InsufficientData"/>: fewer than three points; <see cref="FaultCode.ZeroDenominator"/>: one price only.
    /// </exception>
    public static PriceElasticity LogLog(ReadOnlySpan<double> prices, ReadOnlySpan<double> quantities, double confidence = 0.95)
    {
        Guard.NotEmpty(prices, nameof(prices));
        Guard.NotEmpty(quantities, nameof(quantities));
        Guard.SameLength(quantities.Length, nameof(quantities), prices.Length, nameof(prices));
        double[] x = Logs(prices, nameof(prices));
        double[] y = Logs(quantities, nameof(quantities));
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.AtLeast(x.Length, 3, nameof(prices));
        var fit = LinearTrend.Of(x, y, confidence);
        return Result(fit.Slope, fit);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Price elasticity of demand", "需求价格弹性"),
            Elasticity,
            default,
            new Phrase("Marshall 1890; Lerner 1934", "Marshall 1890；Lerner 1934"),
            [
                Explanation.Of(new Phrase("Mark-up of greatest profit", "利润最大化加成"), OptimalMarkup),
                Explanation.Of(new Phrase("Lower confidence limit", "置信下限"), Fit?.SlopeLower),
                Explanation.Of(new Phrase("Upper confidence limit", "置信上限"), Fit?.SlopeUpper),
            ]
        );

    private static double[] Logs(ReadOnlySpan<double> values, string place)
    {
        double[] logs = new double[values.Length];
        for (int i = 0; i < logs.Length; i++)
            logs[i] = Math.Log(Guard.Positive(values[i], Guard.At(place, i)));
        return logs;
    }

    private static PriceElasticity Result(double elasticity, LinearTrend? fit) =>
        new()
        {
            Elasticity = elasticity,
            Kind =
                Near.Same(Math.Abs(elasticity), 1) ? ElasticityKind.Unit
                : Math.Abs(elasticity) > 1 ? ElasticityKind.Elastic
                : ElasticityKind.Inelastic,
            OptimalMarkup = Near.Below(elasticity, -1) ? -1 / (1 + elasticity) : null,
            Fit = fit,
        };
}
