namespace Ops.Domain.Budgets;

/// <summary>What the controls say about a request: the strictest decision and the control that is nearest to its end among those that say so.</summary>
/// <remarks><c>default</c> is ok, controlled by nothing.</remarks>
public readonly record struct FundsDecision
{
    internal FundsDecision(SpendingDecision decision, string unit, ControlHorizon horizon, Money availableAfter)
    {
        Decision = decision;
        Unit = unit;
        Horizon = horizon;
        AvailableAfter = availableAfter;
    }

    /// <summary>Ok, warn or stop; ok if nothing is controlled.</summary>
    public SpendingDecision Decision { get; }

    /// <summary>The unit whose budget decides; null if nothing is controlled.</summary>
    public string? Unit { get; }

    /// <summary>Over which periods it is compared; null if nothing is controlled.</summary>
    public ControlHorizon? Horizon { get; }

    /// <summary>What that budget would have left; null if nothing is controlled.</summary>
    public Money? AvailableAfter { get; }

    /// <summary>True if the request passed all the same, because someone insisted and said why.</summary>
    public bool IsOverridden { get; internal init; }
}
