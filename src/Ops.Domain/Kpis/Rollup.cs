namespace Ops.Domain.Kpis;

/// <summary>An indicator rolled up over segments, periods or both, in the way its kind allows and no other.</summary>
/// <remarks>Computed exactly and rounded once to decimal. Holds a list and makes no claim of value equality.</remarks>
public sealed class Rollup : IExplainable
{
    private Rollup(Phrase rule, RollupAxis over, ImmutableArray<RollupFigure> figures)
    {
        Rule = rule;
        Over = over;
        Values = figures;
    }

    /// <summary>How the indicator adds up.</summary>
    public Phrase Rule { get; }

    /// <summary>Over what it was rolled up.</summary>
    public RollupAxis Over { get; }

    /// <summary>One figure per period or segment in the order given; over both, one figure with an empty key.</summary>
    public ImmutableArray<RollupFigure> Values { get; }

    /// <summary>The one figure of a roll-up over both; null if it is undefined, or if there are several figures.</summary>
    public decimal? Value => Over == RollupAxis.Both ? Values[0].Value : null;

    /// <summary>Rolls up.</summary>
    /// <typeparam name="TMeasure">The kind of facts.</typeparam>
    /// <param name="aggregation">How the indicator adds up.</param>
    /// <param name="segments">All segments; at least one.</param>
    /// <param name="periods">All periods in time order; at least one.</param>
    /// <param name="facts">The facts, at most one per segment and period, in any order; at least one.</param>
    /// <param name="over">Over what to roll up.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no segment, period or fact. <see cref="FaultCode.DuplicateKey"/>: a name or a cell twice.
    /// <see cref="FaultCode.UnknownReference"/>: a fact of another segment or period. <see cref="FaultCode.InvalidArgument"/>: an undefined axis.
    /// <see cref="FaultCode.InsufficientData"/>: a gap under <see cref="MissingRule.Fail"/>. <see cref="FaultCode.Overflow"/>: a figure beyond decimal.
    /// </exception>
    public static Rollup Of<TMeasure>(
        Aggregation<TMeasure> aggregation,
        ReadOnlySpan<string> segments,
        ReadOnlySpan<string> periods,
        ReadOnlySpan<KpiFact<TMeasure>> facts,
        RollupAxis over
    )
        where TMeasure : struct
    {
        Guard.NotNull(aggregation, nameof(aggregation));
        Guard.NotEmpty(segments, nameof(segments));
        Guard.NotEmpty(periods, nameof(periods));
        Guard.NotEmpty(facts, nameof(facts));
        var grid = RollupGrid<TMeasure>.Of(aggregation, segments, periods, facts);
        Guard.Defined(over, nameof(over));
        grid.Fill();
        return new Rollup(
            aggregation.Name,
            over,
            over switch
            {
                RollupAxis.Segments => Keyed(periods, grid.OverSegments()),
                RollupAxis.Periods => Keyed(segments, grid.OverPeriods()),
                _ => Keyed([""], [grid.OverBoth()]),
            }
        );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Over == RollupAxis.Both
            ? Explanation.Of(new Phrase("Figure", "指标"), Text(Value), default, Rule)
            : Explanation.Of(
                new Phrase("Figures", "指标"),
                Figures.Text((decimal)Values.Length),
                default,
                Rule,
                [
                    .. Values.Select(figure =>
                        Explanation.Of(
                            Over == RollupAxis.Segments ? Named.Period(figure.Key) : Named.Segment(figure.Key),
                            Text(figure.Value)
                        )
                    ),
                ]
            );

    private static string? Text(decimal? value) => value is { } figure ? Figures.Text(figure) : null;

    private static ImmutableArray<RollupFigure> Keyed(ReadOnlySpan<string> keys, Fraction?[] values)
    {
        var figures = ImmutableArray.CreateBuilder<RollupFigure>(values.Length);
        for (int i = 0; i < values.Length; i++)
            figures.Add(new RollupFigure(keys[i], values[i]?.ToDecimal()));
        return figures.MoveToImmutable();
    }
}
