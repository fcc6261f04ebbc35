namespace Ops.Domain.Budgets;

/// <summary>One amount of one unit in one period: a row of a budget or of the books.</summary>
/// <remarks>Two entries are equal when all their fields are, the row included.</remarks>
public readonly record struct BudgetEntry
{
    /// <summary>Creates an entry.</summary>
    /// <param name="unit">The unit that answers for the amount: a department, a cost centre.</param>
    /// <param name="period">The label of the period, for example <c>2020-21</c>.</param>
    /// <param name="phase">Adopted, estimated or actual.</param>
    /// <param name="amount">The amount; spending is positive.</param>
    /// <param name="rows">How many source rows the amount stands for; 1 unless it was added up before.</param>
    /// <param name="row">The (first) row's number in its source, from 1; 0 if it has none.</param>
    /// <param name="line">The line within the unit: a programme, an account; null if it has none.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank unit or period, an undefined phase, rows below 1 or a negative row.
    /// </exception>
    public BudgetEntry(string unit, string period, BudgetPhase phase, Money amount, int rows = 1, int row = 0, string? line = null)
    {
        Line = line;
        Unit = Guard.NotBlank(unit, nameof(unit));
        Period = Guard.NotBlank(period, nameof(period));
        Phase = Guard.Defined(phase, nameof(phase));
        Amount = amount;
        Rows = Guard.InRange(rows, 1, int.MaxValue, nameof(rows));
        Row = Guard.InRange(row, 0, int.MaxValue, nameof(row));
    }

    /// <summary>The unit that answers for the amount.</summary>
    public string Unit { get; }

    /// <summary>The label of the period.</summary>
    public string Period { get; }

    /// <summary>Adopted, estimated or actual.</summary>
    public BudgetPhase Phase { get; }

    /// <summary>The amount; spending is positive.</summary>
    public Money Amount { get; }

    /// <summary>The line within the unit: a programme, an account; null if it has none.</summary>
    public string? Line { get; }

    /// <summary>How many source rows the amount stands for.</summary>
    public int Rows { get; }

    /// <summary>The (first) row's number in its source, from 1; 0 if it has none.</summary>
    public int Row { get; }
}
