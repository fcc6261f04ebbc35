namespace Ops.Domain.Budgets;

/// <summary>A limit of materiality.</summary>
public enum MaterialityLimit
{
    /// <summary>The least amount that matters.</summary>
    Absolute = 0,

    /// <summary>The least share of the budget that matters.</summary>
    Relative,
}
