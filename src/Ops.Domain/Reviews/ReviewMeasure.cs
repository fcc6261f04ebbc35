using Ops.Domain.Kpis;

namespace Ops.Domain.Reviews;

/// <summary>An indicator of a unit with its figures: what it was, what was adopted, what is expected.</summary>
/// <remarks>A figure that was not reported is null and stays so. Compares by identity.</remarks>
public sealed class ReviewMeasure
{
    /// <summary>Names the indicator and the unit that answers for it.</summary>
    /// <param name="kpi">The indicator.</param>
    /// <param name="unit">The unit's key.</param>
    public ReviewMeasure(Kpi kpi, string unit)
    {
        Kpi = Guard.NotNull(kpi, nameof(kpi));
        Unit = Guard.NotBlank(unit, nameof(unit));
    }

    /// <summary>The indicator.</summary>
    public Kpi Kpi { get; }

    /// <summary>The key of the unit that answers for it.</summary>
    public string Unit { get; }

    /// <summary>The actuals of the past periods, oldest first; a period that was not reported is left out.</summary>
    public ImmutableArray<PeriodFigure> Actuals { get; init; } = [];

    /// <summary>The adopted target of the period under review.</summary>
    public decimal? Target { get; init; }

    /// <summary>The estimate of the period under review.</summary>
    public decimal? Estimate { get; init; }

    /// <summary>The adopted target of the next period.</summary>
    public decimal? NextTarget { get; init; }

    /// <summary>Where the figures come from, for example a file and its line.</summary>
    public Phrase Source { get; init; }
}
