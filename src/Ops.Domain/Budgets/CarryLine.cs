namespace Ops.Domain.Budgets;

/// <summary>A budget at the end of its year.</summary>
public sealed class CarryLine
{
    /// <summary>Creates a line.</summary>
    /// <param name="node">The unit; unique in its list.</param>
    /// <param name="budget">The year's budget, at least 0, what came from last year included.</param>
    /// <param name="actual">What was spent.</param>
    /// <param name="policy">What goes on.</param>
    /// <param name="carriedIn">The part of the budget that came from last year; null for none.</param>
    /// <param name="commitments">What is ordered and not yet invoiced; perhaps nothing.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank unit, or null.</exception>
    public CarryLine(
        string node,
        Money budget,
        Money actual,
        CarryPolicy policy,
        Money? carriedIn = null,
        params ReadOnlySpan<OpenCommitment> commitments
    )
    {
        Node = Guard.NotBlank(node, nameof(node));
        Budget = budget;
        Actual = actual;
        Policy = Guard.NotNull(policy, nameof(policy));
        CarriedIn = carriedIn ?? Money.Zero(budget.Currency);
        Rows.NotNull(commitments, nameof(commitments));
        Commitments = [.. commitments];
    }

    /// <summary>The unit.</summary>
    public string Node { get; }

    /// <summary>The year's budget.</summary>
    public Money Budget { get; }

    /// <summary>What was spent.</summary>
    public Money Actual { get; }

    /// <summary>What goes on.</summary>
    public CarryPolicy Policy { get; }

    /// <summary>The part of the budget that came from last year.</summary>
    public Money CarriedIn { get; }

    /// <summary>What is ordered and not yet invoiced.</summary>
    public ImmutableArray<OpenCommitment> Commitments { get; }
}
