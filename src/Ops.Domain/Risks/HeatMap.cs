namespace Ops.Domain.Risks;

/// <summary>Where the risks stand in the matrix, and how they moved (风险热图).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class HeatMap : IExplainable
{
    private readonly ILookup<RiskMovement, string> _moved;

    private HeatMap(int rows, int columns, ImmutableArray<HeatMapCell> cells, ILookup<RiskMovement, string> moved)
    {
        Rows = rows;
        Columns = columns;
        Cells = cells;
        _moved = moved;
    }

    /// <summary>How many bands of likelihood.</summary>
    public int Rows { get; }

    /// <summary>How many bands of impact.</summary>
    public int Columns { get; }

    /// <summary>The cells that hold risks: highest likelihood first, then highest impact.</summary>
    public ImmutableArray<HeatMapCell> Cells { get; }

    /// <summary>The risks that moved in a way, of those that had a cell before.</summary>
    /// <param name="movement">The way.</param>
    /// <returns>Their ids, ordered.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a movement that is not defined.</exception>
    public ImmutableArray<string> Moved(RiskMovement movement) => [.. _moved[Guard.Defined(movement, nameof(movement))]];

    /// <summary>Draws up the map.</summary>
    /// <param name="rows">How many bands of likelihood; at least 1.</param>
    /// <param name="columns">How many bands of impact; at least 1.</param>
    /// <param name="risks">At least one risk, each id once.</param>
    /// <returns>The map.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no risk. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>:
    /// no row or column, a cell outside.
    /// </exception>
    public static HeatMap Of(int rows, int columns, ReadOnlySpan<PositionedRisk> risks)
    {
        Guard.NotEmpty(risks, nameof(risks));
        Guard.InRange(rows, 1, int.MaxValue, nameof(rows));
        Guard.InRange(columns, 1, int.MaxValue, nameof(columns));
        UniqueIds.Check(risks, nameof(risks), risk => risk.Id);
        for (int i = 0; i < risks.Length; i++)
            risks[i].Check(rows, columns, Guard.At(nameof(risks), i));
        PositionedRisk[] ordered = [.. risks];
        Array.Sort(ordered, (a, b) => string.CompareOrdinal(a.Id, b.Id));
        return new HeatMap(
            rows,
            columns,
            [
                .. ordered
                    .GroupBy(risk => risk.Position, risk => risk.Id)
                    .OrderByDescending(cell => cell.Key.Likelihood)
                    .ThenByDescending(cell => cell.Key.Impact)
                    .Select(cell => new HeatMapCell(cell.Key, [.. cell])),
            ],
            ordered.Where(risk => risk.Before is not null).ToLookup(MovementOf, risk => risk.Id)
        );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Cells with risks", "有风险的单元格"),
            (decimal)Cells.Length,
            Phrase.Of($"of {Rows} x {Columns}", $"共 {Rows} x {Columns}"),
            default,
            [
                .. Cells.Select(cell =>
                    Explanation.Of(
                        Phrase.Of($"[{cell.Position.Likelihood}, {cell.Position.Impact}]"),
                        (decimal)cell.Ids.Length,
                        Phrase.Of($"{string.Join(", ", cell.Ids)}")
                    )
                ),
                Explanation.Of(new Phrase("Moved up", "上升"), (decimal)Moved(RiskMovement.Up).Length),
                Explanation.Of(new Phrase("Moved down", "下降"), (decimal)Moved(RiskMovement.Down).Length),
            ]
        );

    private static RiskMovement MovementOf(PositionedRisk risk)
    {
        var before = risk.Before.GetValueOrDefault();
        int likelihood = risk.Position.Likelihood.CompareTo(before.Likelihood);
        int impact = risk.Position.Impact.CompareTo(before.Impact);
        if (likelihood == 0 && impact == 0)
            return RiskMovement.Unchanged;
        if (likelihood >= 0 && impact >= 0)
            return RiskMovement.Up;
        return likelihood <= 0 && impact <= 0 ? RiskMovement.Down : RiskMovement.Mixed;
    }
}
