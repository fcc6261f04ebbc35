namespace Ops.Domain.Coordination;

/// <summary>Whether supply meets demand period by period: stock, backlog, shortage and cover, in exact decimals.</summary>
public sealed class SupplyDemandGap : IExplainable
{
    private SupplyDemandGap() { }

    /// <summary>The periods in input order.</summary>
    public ImmutableArray<SupplyFigures> Periods { get; private init; }

    /// <summary>All shortages.</summary>
    public decimal TotalShortage { get; private init; }

    /// <summary>Served on time / demand; null without demand.</summary>
    public double? FillRate { get; private init; }

    /// <summary>The first period with a shortage; null when there is none.</summary>
    public string? FirstShortage { get; private init; }

    /// <summary>The stock at the end, below 0 = backlog.</summary>
    public decimal Closing { get; private init; }

    /// <summary>Opening + supply − demand over the whole plan.</summary>
    public decimal SupplyGap { get; private init; }

    /// <summary>The largest backlog at the end of a period.</summary>
    public decimal PeakBacklog { get; private init; }

    /// <summary>Runs a plan.</summary>
    /// <param name="opening">The stock before the first period; below 0 = backlog, only where unmet demand waits.</param>
    /// <param name="periods">At least one period, each once, in order.</param>
    /// <param name="unmet">What becomes of demand that cannot be served.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: a negative figure, not a rule.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static SupplyDemandGap Of(decimal opening, ReadOnlySpan<SupplyPeriod> periods, UnmetDemand unmet = UnmetDemand.Backorder)
    {
        Guard.NotEmpty(periods, nameof(periods));
        Ids.Unique(periods, period => period.Period, nameof(periods));
        Guard.Defined(unmet, nameof(unmet));
        if (unmet == UnmetDemand.Lost && opening < 0)
            throw Faults.Invalid(nameof(opening), "a backlog where unmet demand is lost", "open with at least 0");
        for (int i = 0; i < periods.Length; i++)
        {
            string place = Guard.At(nameof(periods), i);
            NotNegative(periods[i].Supply, $"{place}.supply");
            NotNegative(periods[i].Demand, $"{place}.demand");
            NotNegative(periods[i].SafetyStock, $"{place}.safetyStock");
        }
        try
        {
            return Roll(opening, periods, unmet);
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(nameof(opening), "the quantities add up beyond decimal", "work in a larger unit");
        }
    }

    private static SupplyDemandGap Roll(decimal opening, ReadOnlySpan<SupplyPeriod> periods, UnmetDemand unmet)
    {
        var rows = new SupplyFigures[periods.Length];
        decimal net = opening;
        decimal gap = opening;
        decimal demand = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            decimal served = Math.Min(periods[i].Demand, Math.Max(0, net + periods[i].Supply));
            net += periods[i].Supply - (unmet == UnmetDemand.Lost ? served : periods[i].Demand);
            gap += periods[i].Supply - periods[i].Demand;
            demand += periods[i].Demand;
            decimal onHand = Math.Max(0, net);
            rows[i] = new SupplyFigures
            {
                Period = periods[i].Period,
                ServedOnTime = served,
                Shortage = periods[i].Demand - served,
                OnHand = onHand,
                Backlog = Math.Max(0, -net),
                IsBelowSafety = net < periods[i].SafetyStock,
                Cover = Cover(onHand, periods[(i + 1)..]),
            };
        }
        return new SupplyDemandGap
        {
            Periods = [.. rows],
            TotalShortage = rows.Sum(row => row.Shortage),
            FillRate = demand == 0 ? null : (double)(rows.Sum(row => row.ServedOnTime) / demand),
            FirstShortage = rows.FirstOrDefault(row => row.Shortage > 0)?.Period,
            Closing = net,
            SupplyGap = gap,
            PeakBacklog = rows.Max(row => row.Backlog),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Fill rate", "满足率"),
            FillRate,
            default,
            default,
            [
                Explanation.Of(new Phrase("Supply less demand", "供需缺口"), SupplyGap),
                Explanation.Of(new Phrase("Total shortage", "短缺合计"), TotalShortage),
                .. Periods.Select(row =>
                    Explanation.Of(
                        Phrase.Of($"{row.Period}"),
                        row.OnHand - row.Backlog,
                        Phrase.Of($"on hand {row.OnHand}, backlog {row.Backlog}", $"在库 {row.OnHand}，积压 {row.Backlog}")
                    )
                ),
            ]
        );

    private static void NotNegative(decimal value, string place)
    {
        if (value < 0)
            throw Faults.Invalid(place, $"{Figures.Text(value)} is negative", "give at least 0");
    }

    private static double? Cover(decimal stock, ReadOnlySpan<SupplyPeriod> coming)
    {
        for (int i = 0; i < coming.Length; i++)
        {
            if (stock < coming[i].Demand)
                return i + (double)(stock / coming[i].Demand);
            stock -= coming[i].Demand;
        }
        return null;
    }
}
