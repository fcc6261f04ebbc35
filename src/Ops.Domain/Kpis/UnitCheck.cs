namespace Ops.Domain.Kpis;

/// <summary>The check of dimensions: which unit every figure of a tree has, and that nothing is added that must not be.</summary>
/// <remarks>
/// Units are names joined by <c>*</c> and <c>/</c>, with <c>name^k</c>; <c>/</c> divides by the next name only: <c>kg*m/s^2</c>. A number
/// in a formula has unit 1. Written out canonically: names above the line sorted, then those below, <c>1</c> if none is above.
/// Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class UnitCheck : IExplainable
{
    private UnitCheck(FormulaTree tree, ImmutableArray<FormulaUnit> units)
    {
        Units = units;
        Formulas = tree.Definitions;
    }

    /// <summary>Every computed figure with its unit, by name.</summary>
    public ImmutableArray<FormulaUnit> Units { get; }

    private ImmutableArray<FormulaDefinition> Formulas { get; }

    /// <summary>Finds the units of all figures.</summary>
    /// <param name="tree">The formulas, whose inputs carry their units.</param>
    /// <param name="expected">The units that certain figures should have; none to only find them.</param>
    /// <returns>The units.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: a figure expected twice. <see cref="FaultCode.ParseError"/>: a unit that cannot be read. <see cref="FaultCode.UnknownReference"/>: an
    /// expected figure that is not defined. <see cref="FaultCode.CurrencyMismatch"/>: units that differ only in the currency.
    /// <see cref="FaultCode.InvalidArgument"/>: other units that should be equal and are not.
    /// </exception>
    public static UnitCheck Of(FormulaTree tree, ReadOnlySpan<FormulaUnit> expected = default)
    {
        Guard.NotNull(tree, nameof(tree));
        Unit[] inputs = [.. tree.Inputs.Select(input => Unit.Parse(input.Unit, $"unit of '{input.Name}'"))];
        var wanted = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var unit in expected)
        {
            if (!wanted.TryAdd(unit.Name, Unit.Parse(unit.Unit, $"unit of '{unit.Name}'")))
                throw Faults.Duplicate(nameof(expected), unit.Name);
        }
        foreach (string name in wanted.Keys)
            tree.DefinitionIndex(name, nameof(expected));
        var units = tree.Compute<Unit, UnitAlgebra>(default, inputs, tree.WholeOrder);
        foreach (var (name, unit) in wanted)
            UnitAlgebra.Same(units[inputs.Length + tree.IndexOf(name)], unit, $"definition '{name}'");
        return new UnitCheck(
            tree,
            [
                .. tree
                    .Definitions.Select((definition, i) => new FormulaUnit(definition.Name, units[inputs.Length + i].ToString()))
                    .OrderBy(unit => unit.Name, StringComparer.Ordinal),
            ]
        );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Units", "单位"),
            Figures.Text((decimal)Units.Length),
            default,
            default,
            [
                .. Units.Select(unit =>
                    Explanation.Of(
                        Named.Figure(unit.Name),
                        unit.Unit,
                        Phrase.Of($"{Formulas.First(formula => formula.Name == unit.Name).Formula}")
                    )
                ),
            ]
        );
}
