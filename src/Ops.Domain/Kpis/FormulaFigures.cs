namespace Ops.Domain.Kpis;

/// <summary>What the formulas of a tree come to for certain inputs.</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class FormulaFigures : IExplainable
{
    private readonly FormulaTree _tree;

    internal FormulaFigures(FormulaTree tree, ImmutableArray<InputValue> inputs, ImmutableArray<decimal> values)
    {
        _tree = tree;
        Inputs = inputs;
        Values = [.. tree.Definitions.Select((definition, index) => new FormulaFigure(definition.Name, values[index]))];
    }

    /// <summary>The inputs, in the order given.</summary>
    public ImmutableArray<InputValue> Inputs { get; }

    /// <summary>The computed figures, in the order of the tree's definitions.</summary>
    public ImmutableArray<FormulaFigure> Values { get; }

    /// <summary>The value of one computed figure.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no definition has this name.</exception>
    public decimal this[string name] => Values[_tree.DefinitionIndex(Guard.NotNull(name, nameof(name)), nameof(name))].Value;

    /// <summary>One computed figure with everything that it is built on.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>A tree of formulas with the numbers in them.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no definition has this name.</exception>
    public Explanation Explain(string name)
    {
        int wanted = _tree.DefinitionIndex(Guard.NotNull(name, nameof(name)), nameof(name));
        return Explained(_tree.OrderFor(wanted))[name];
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var all = Explained(_tree.WholeOrder);
        return Explanation.Of(
            new Phrase("Figures", "指标"),
            Figures.Text((decimal)Values.Length),
            default,
            new Phrase("own formulas, exact arithmetic", "自定义公式，精确算术"),
            [.. _tree.Definitions.Select(definition => all[definition.Name])]
        );
    }

    private Dictionary<string, Explanation> Explained(ImmutableArray<int> order)
    {
        var figures = Inputs.ToDictionary(
            input => input.Input,
            input => (input.Value, Explanation: Told(input.Input, input.Value)),
            StringComparer.Ordinal
        );
        foreach (int index in order)
        {
            var (name, formula) = (_tree.Definitions[index].Name, _tree.Definitions[index].Formula);
            var (text, used) = FormulaText.With(
                formula,
                figures.ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal)
            );
            var parts = used.Select(key => figures[key].Explanation).ToArray();
            figures.Add(name, (Values[index].Value, Told(name, Values[index].Value, text, parts)));
        }
        return figures.ToDictionary(pair => pair.Key, pair => pair.Value.Explanation, StringComparer.Ordinal);
    }

    /// <summary>A name of a formula reads the same in both languages, so it stands in quotation marks beside the word for it.</summary>
    private static Explanation Told(string name, decimal value, string formula = "", params Explanation[] parts) =>
        Explanation.Of(new Phrase($"Figure '{name}'", $"指标“{name}”"), value, new Phrase(formula, formula), default, parts);
}
