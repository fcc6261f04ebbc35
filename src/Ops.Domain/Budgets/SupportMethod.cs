namespace Ops.Domain.Budgets;

/// <summary>How the cost of departments that serve others reaches those that make something.</summary>
public enum SupportMethod
{
    /// <summary>Only production departments share; what support departments do for each other is left out.</summary>
    Direct = 0,

    /// <summary>In a given order; a department that is closed receives nothing more. The order decides: say it.</summary>
    StepDown,

    /// <summary>All at once, as simultaneous equations.</summary>
    Reciprocal,
}
