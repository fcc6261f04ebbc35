namespace Ops.Domain.Budgets;

/// <summary>How the deviations from plan that are still to come are thought to be distributed.</summary>
public enum ResidualLaw
{
    /// <summary>Student's t, which allows for the standard deviation being an estimate.</summary>
    StudentT = 0,

    /// <summary>Normal, as if the standard deviation were known.</summary>
    Normal,
}
