namespace Ops.Domain.Budgets;

/// <summary>What a version of a budget is for.</summary>
public enum VersionKind
{
    /// <summary>The first budget of a year. Only one can be approved.</summary>
    Original = 0,

    /// <summary>A budget that replaces the one in force.</summary>
    Revised,

    /// <summary>What is expected; it stands beside the budget and replaces the forecast before.</summary>
    Forecast,
}
