using Ops.Domain.Kpis;

namespace Ops.Domain.Reviews;

/// <summary>An indicator of a unit with its figures by period: what it was, what was adopted, what is expected.</summary>
/// <remarks>Two are equal when all parts are, the figures in the same order.</remarks>
public sealed record ReviewMeasure
{
    /// <summary>Names the indicator, the unit that answers for it, and its figures.</summary>
    /// <param name="kpi">The indicator.</param>
    /// <param name="unit">The unit's key.</param>
    /// <param name="figures">The figures, a period at most once, in any order; perhaps none.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no indicator, a blank key.</exception>
    public ReviewMeasure(Kpi kpi, string unit, params ReadOnlySpan<MeasureFigure> figures)
    {
        Kpi = Guard.NotNull(kpi, nameof(kpi));
        Unit = Guard.NotBlank(unit, nameof(unit));
        Figures = [.. figures];
    }

    /// <summary>The indicator.</summary>
    public Kpi Kpi { get; }

    /// <summary>The key of the unit that answers for it.</summary>
    public string Unit { get; }

    /// <summary>The figures, a period at most once, in any order.</summary>
    public ImmutableArray<MeasureFigure> Figures
    {
        get;
        init => field = value.IsDefault ? [] : value;
    }

    /// <summary>Where it stands among the measures, the lowest first; those alike stand by key. Default 0.</summary>
    public int Order { get; init; }

    /// <summary>Where the figures come from, for example a file and its line.</summary>
    public Phrase Source { get; init; }

    /// <summary>Two are equal when all parts are.</summary>
    /// <param name="other">The other measure.</param>
    /// <returns>True when they say the same.</returns>
    public bool Equals(ReviewMeasure? other) =>
        other is not null
        && (Kpi, Unit, Order, Source) == (other.Kpi, other.Unit, other.Order, other.Source)
        && Figures.AsSpan().SequenceEqual(other.Figures.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(ReviewMeasure)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Kpi, Unit, Order, Figures.Length);
}
