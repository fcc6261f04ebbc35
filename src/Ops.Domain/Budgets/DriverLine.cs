namespace Ops.Domain.Budgets;

/// <summary>A line of a driver-based plan: its formula and one amount per period.</summary>
public sealed class DriverLine : IExplainable
{
    internal DriverLine(DriverFormula formula, ImmutableArray<decimal> amounts)
    {
        Name = formula.Name;
        Formula = formula.Formula;
        Amounts = amounts;
    }

    /// <summary>The line's name.</summary>
    public string Name { get; }

    /// <summary>Its formula as given.</summary>
    public string Formula { get; }

    /// <summary>One amount per period: the nearest decimal where a quotient has no end.</summary>
    public ImmutableArray<decimal> Amounts { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(Phrase.Of($"{Name}"), string.Join(", ", Amounts.Select(Told.Plain)), Phrase.Of($"{Formula}"));
}
