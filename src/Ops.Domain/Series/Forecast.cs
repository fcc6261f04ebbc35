namespace Ops.Domain.Series;

/// <summary>What a method expects of the periods to come, with the limits between which they should lie.</summary>
/// <remarks>Makes no claim of equality: compare its arrays.</remarks>
public sealed class Forecast : IExplainable
{
    internal Forecast(Phrase method, ReadOnlySpan<double> points)
    {
        Method = method;
        Points = [.. points];
        Expected = [.. points.ToArray().Select(point => (double?)point)];
    }

    /// <summary>The method, with its parameters.</summary>
    public Phrase Method { get; }

    /// <summary>The source of the method.</summary>
    public Phrase Source { get; internal init; }

    /// <summary>How many periods are forecast.</summary>
    public int Horizon => Points.Length;

    /// <summary>The forecasts, [0] for the next period, in the unit of the series: what comes when all future errors are zero.</summary>
    public ImmutableArray<double> Points { get; }

    /// <summary>
    /// The means of the forecast distributions. They equal <see cref="Points"/> except in models with a multiplicative season, and
    /// are null where no exact mean is known.
    /// </summary>
    public ImmutableArray<double?> Expected { get; internal init; }

    /// <summary>The variances of the forecast distributions; empty when the method does not give them, null where none is known.</summary>
    public ImmutableArray<double?> Variances { get; internal init; } = [];

    /// <summary>One band per level that was asked for, in that order.</summary>
    public ImmutableArray<ForecastBand> Bands { get; internal init; } = [];

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Horizon];
        for (int h = 0; h < parts.Length; h++)
        {
            var bands = new List<Explanation>();
            foreach (var band in Bands)
            {
                bands.Add(Explanation.Of(Phrase.Of($"{band.Level} % interval", $"{band.Level}% 区间"), Limits(band, h)));
            }
            parts[h] = Explanation.Of(
                Phrase.Of($"Forecast, {h + 1} ahead", $"预测，第 {h + 1} 期"),
                Points[h],
                default,
                default,
                [.. bands]
            );
        }
        return Explanation.Of(new Phrase("Forecast", "预测"), $"{Horizon}", Method, Source, parts);
    }

    private static string? Limits(ForecastBand band, int step) =>
        band.Lower[step] is { } lower && band.Upper[step] is { } upper ? Figures.Format($"{lower} .. {upper}") : null;
}
