namespace Ops.Domain.Series;

/// <summary>New rows on a Hotelling chart.</summary>
/// <remarks>Made by <see cref="HotellingChart.Judge"/>. Makes no claim of equality.</remarks>
public sealed class HotellingPoints : IExplainable
{
    internal HotellingPoints() { }

    /// <summary>T² of each row.</summary>
    public ImmutableArray<double> Statistics { get; internal init; }

    /// <summary>The limit.</summary>
    public double Upper { get; internal init; }

    /// <summary>The rows whose T² is above the limit, ascending.</summary>
    public ImmutableArray<int> Signals { get; internal init; }

    /// <summary>For each row the contribution of each variable: T² less the T² of the others alone, at least 0 but for rounding.</summary>
    public ImmutableArray<ImmutableArray<double>> Contributions { get; internal init; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Hotelling's T², new rows above the limit", "新数据中 T² 超限的行数"),
            $"{Signals.Length}",
            Phrase.Of($"T² > {Upper}"),
            new Phrase("Tracy, Young and Mason 1992", "Tracy、Young 与 Mason 1992"),
            [.. Statistics.Select((value, i) => Explanation.Of(Phrase.Of($"T² {i}"), value))]
        );
}
