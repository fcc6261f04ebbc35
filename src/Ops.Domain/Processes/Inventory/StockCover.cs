namespace Ops.Domain.Processes;

/// <summary>For how many periods of a forecast a stock lasts (库存可供期数).</summary>
public sealed record StockCover : IExplainable
{
    private StockCover() { }

    /// <summary>Pieces in stock.</summary>
    public decimal OnHand { get; internal init; }

    /// <summary>The whole periods that the stock covers and the fraction of the first that it does not; null if no period falls short.</summary>
    public double? Periods { get; internal init; }

    /// <summary>Runs a stock down.</summary>
    /// <param name="onHand">Pieces in stock; at least 0.</param>
    /// <param name="forecast">The demand of each coming period, at least 0 each. Without any, none falls short.</param>
    /// <returns>The cover.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative figure.</exception>
    public static StockCover Of(decimal onHand, ReadOnlySpan<decimal> forecast)
    {
        decimal left = Guard.InRange(onHand, 0, decimal.MaxValue, nameof(onHand));
        for (int i = 0; i < forecast.Length; i++)
            Guard.InRange(forecast[i], 0, decimal.MaxValue, Guard.At(nameof(forecast), i));
        for (int i = 0; i < forecast.Length; i++)
        {
            if (forecast[i] > left)
                return new StockCover { OnHand = onHand, Periods = i + (double)(left / forecast[i]) };
            left -= forecast[i];
        }
        return new StockCover { OnHand = onHand };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Periods covered by the stock", "库存可供期数"),
            Periods,
            default,
            default,
            Explanation.Of(new Phrase("In stock", "现有库存"), OnHand)
        );
}
