namespace Ops.Domain.Budgets;

/// <summary>A plan whose lines follow from drivers by formulas, period by period.</summary>
/// <remarks>
/// Computed in exact fractions; a line shows the nearest decimal, and other lines go on with the exact value unless it is rounded
/// by its formula. Fractions of more than 2,000 bits are cut to 60 significant digits. Compares by identity.
/// </remarks>
public sealed class DriverPlan : IExplainable
{
    private DriverPlan(int periods, ImmutableArray<DriverLine> lines, ImmutableArray<string> order)
    {
        Periods = periods;
        Lines = lines;
        Order = order;
    }

    /// <summary>The number of periods.</summary>
    public int Periods { get; }

    /// <summary>One line per formula, in the order given.</summary>
    public ImmutableArray<DriverLine> Lines { get; }

    /// <summary>The names of the lines in the order of evaluation: each time the first name (code points) whose references are done.</summary>
    public ImmutableArray<string> Order { get; }

    /// <summary>Evaluates formulas.</summary>
    /// <param name="periods">The number of periods, at least 1.</param>
    /// <param name="inputs">The drivers; perhaps none. One amount per period each.</param>
    /// <param name="formulas">At least one formula. They may refer to each other within a period in any order, but not in a circle.</param>
    /// <param name="opening">What stood before the first period, for every name that a formula uses with [-1].</param>
    /// <returns>The plan.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no period or no formula. <see cref="FaultCode.LengthMismatch"/>: an input of another length.
    /// <see cref="FaultCode.ParseError"/>: not a formula. <see cref="FaultCode.UnknownReference"/>: a name that is neither input nor formula.
    /// <see cref="FaultCode.DuplicateKey"/>: a name twice. <see cref="FaultCode.Cycle"/>: formulas that need each other within a period.
    /// <see cref="FaultCode.InvalidArgument"/>: negative decimals. <see cref="FaultCode.InsufficientData"/>: an opening is missing.
    /// <see cref="FaultCode.ZeroDenominator"/>: a division by 0. <see cref="FaultCode.Overflow"/>: a line beyond decimal.
    /// </exception>
    public static DriverPlan Of(
        int periods,
        ReadOnlySpan<DriverInput> inputs,
        ReadOnlySpan<DriverFormula> formulas,
        ReadOnlySpan<DriverOpening> opening
    )
    {
        if (periods < 1)
            throw Faults.Empty(nameof(periods), "give at least one period");
        Rows.NotEmpty(formulas, nameof(formulas));
        Rows.NotNull(inputs, nameof(inputs));
        Rows.NotNull(opening, nameof(opening));
        for (int i = 0; i < inputs.Length; i++)
            Guard.SameLength(inputs[i].Amounts.Length, Guard.At(nameof(inputs), i), periods, nameof(periods));
        var graph = DriverGraph.Of(inputs, formulas, opening);
        var values = graph.Evaluate(periods, inputs, opening);
        var lines = ImmutableArray.CreateBuilder<DriverLine>(formulas.Length);
        for (int i = 0; i < formulas.Length; i++)
            lines.Add(new DriverLine(formulas[i], values[i]));
        return new DriverPlan(periods, lines.MoveToImmutable(), graph.Names);
    }

    /// <summary>The line of a name.</summary>
    /// <param name="name">A formula's name.</param>
    /// <returns>The line, or null if no formula has the name.</returns>
    public DriverLine? Find(string name)
    {
        Guard.NotNull(name, nameof(name));
        return Lines.FirstOrDefault(line => line.Name == name);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Driver-based plan", "动因驱动计划"),
            Phrase.Of($"{Lines.Length} lines over {Periods} periods", $"{Lines.Length} 行，{Periods} 期"),
            default,
            default,
            [.. Order.Select(name => Find(name)!.Explain())]
        );
}
