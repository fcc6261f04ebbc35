namespace Ops.Domain.Budgets;

/// <summary>A unit's next budget: baseline + growth + adjustment.</summary>
public sealed class IncrementalLine : IExplainable
{
    internal IncrementalLine(
        string node,
        Money baseline,
        Money growth,
        Money adjustment,
        ImmutableArray<CellAmount> cells,
        PlanChange? change
    )
    {
        Node = node;
        Baseline = baseline;
        Growth = growth;
        Adjustment = adjustment;
        Cells = cells;
        Change = change;
    }

    /// <summary>The unit.</summary>
    public string Node { get; }

    /// <summary>The sum of the budget before.</summary>
    public Money Baseline { get; }

    /// <summary>Baseline · rate, half-even to the minor unit.</summary>
    public Money Growth { get; }

    /// <summary>What is added on top.</summary>
    public Money Adjustment { get; }

    /// <summary>The next budget.</summary>
    public Money Planned => Baseline + Growth + Adjustment;

    /// <summary>The next budget by period, shared out like the baseline (evenly if that is 0), in the order of the baseline's cells.</summary>
    public ImmutableArray<CellAmount> Cells { get; }

    /// <summary>The change; null if the unit keeps its budget.</summary>
    public PlanChange? Change { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of($"{Node}"),
            Told.Text(Planned),
            Phrase.Of($"{Told.Plain(Baseline)} + {Told.Plain(Growth)} + {Told.Plain(Adjustment)}"),
            Change?.Reason is { } reason ? Phrase.Of($"{reason}") : default
        );
}
