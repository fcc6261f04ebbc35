namespace Ops.Domain.Budgets;

/// <summary>What a step of a compiled formula does.</summary>
internal enum DriverStepKind
{
    Number,
    Name,
    Before,
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Open,
}

/// <summary>One step of a formula in postfix order.</summary>
internal readonly record struct DriverStep(DriverStepKind Kind, Fraction Number = default, string Name = "")
{
    /// <summary>How strongly an operator binds; 0 for an open parenthesis.</summary>
    public int Strength =>
        Kind switch
        {
            DriverStepKind.Negate => 3,
            DriverStepKind.Multiply or DriverStepKind.Divide => 2,
            DriverStepKind.Add or DriverStepKind.Subtract => 1,
            _ => 0,
        };
}
