namespace Ops.Domain.Kpis;

/// <summary>What a figure would be if some inputs were others: all changes together, each alone, and by its slope.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class WhatIf : IExplainable
{
    private WhatIf() { }

    /// <summary>The figure's name.</summary>
    public string Metric { get; private init; } = "";

    /// <summary>The figure before the changes.</summary>
    public decimal Base { get; private init; }

    /// <summary>The figure with all changes.</summary>
    public decimal Value { get; private init; }

    /// <summary>Value less base.</summary>
    public decimal Change { get; private init; }

    /// <summary>The change over the magnitude of the base; null if that is 0.</summary>
    public double? ChangeRatio { get; private init; }

    /// <summary>The change as the slopes at the base foretell it: sum of partial × change of input; null if one of the slopes is undefined.</summary>
    public double? LinearChange { get; private init; }

    /// <summary>The change that each changed input makes alone, by name. What is missing to <see cref="Change"/> is their interplay.</summary>
    public ImmutableArray<Contribution> OneAtATime { get; private init; }

    /// <summary>Computes a figure with some inputs changed.</summary>
    /// <param name="tree">The formulas.</param>
    /// <param name="metric">The computed figure.</param>
    /// <param name="inputs">The value of every input before the changes; at least one.</param>
    /// <param name="changes">The new values of those inputs that change; at least one.</param>
    /// <returns>The consequences.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no input or no change. <see cref="FaultCode.DuplicateKey"/>: an input twice. <see cref="FaultCode.UnknownReference"/>: an
    /// unknown or missing input, an unknown figure. <see cref="FaultCode.ZeroDenominator"/>: a formula divides by 0. <see cref="FaultCode.Overflow"/>: beyond decimal or double.
    /// </exception>
    public static WhatIf Of(FormulaTree tree, string metric, ReadOnlySpan<InputValue> inputs, ReadOnlySpan<InputValue> changes)
    {
        Guard.NotNull(tree, nameof(tree));
        Guard.NotEmpty(inputs, nameof(inputs));
        Guard.NotEmpty(changes, nameof(changes));
        var values = tree.Bind(inputs, nameof(inputs));
        int index = tree.DefinitionIndex(Guard.NotNull(metric, nameof(metric)), nameof(metric));
        var changed = Changed(tree, changes);
        var figure = Sensitivity.At(tree, values, index);
        var order = tree.OrderFor(index);
        var after = tree.Compute(With(values, changed), order);
        var change = after - figure.Value;
        return new WhatIf
        {
            Metric = metric,
            Base = figure.Value.ToDecimal(),
            Value = after.ToDecimal(),
            Change = change.ToDecimal(),
            ChangeRatio = Fraction.Ratio(change, Fraction.Abs(figure.Value))?.ToDouble(),
            LinearChange = Linear(figure, values, changed)?.ToDouble(),
            OneAtATime =
            [
                .. changed
                    .OrderBy(pair => tree.Inputs[pair.Key].Name, StringComparer.Ordinal)
                    .Select(pair => new Contribution(
                        tree.Inputs[pair.Key].Name,
                        (tree.Compute(With(values, [pair]), order) - figure.Value).ToDecimal()
                    )),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change", "变动"),
            Change,
            Phrase.Of($"{Value} - {Base}"),
            default,
            [
                Explanation.Of(new Phrase("Change ratio", "变动率"), ChangeRatio, Phrase.Of($"{Change} / |{Base}|")),
                Explanation.Of(new Phrase("Linear change", "线性变动"), LinearChange),
                .. OneAtATime.Select(alone => Explanation.Of(Named.Effect(alone.Input), alone.Value)),
            ]
        );

    private static Dictionary<int, Fraction> Changed(FormulaTree tree, ReadOnlySpan<InputValue> changes)
    {
        var changed = new Dictionary<int, Fraction>();
        foreach (var change in changes)
        {
            if (!changed.TryAdd(tree.InputSlot(change.Input, nameof(changes)), change.Value))
                throw Faults.Duplicate(nameof(changes), change.Input);
        }
        return changed;
    }

    private static Fraction[] With(Fraction[] values, IEnumerable<KeyValuePair<int, Fraction>> changed)
    {
        Fraction[] copy = [.. values];
        foreach (var (slot, value) in changed)
            copy[slot] = value;
        return copy;
    }

    private static Fraction? Linear(Slope figure, Fraction[] values, Dictionary<int, Fraction> changed)
    {
        Fraction? sum = Fraction.Zero;
        foreach (var (slot, value) in changed)
            sum += figure.Slopes[slot] * (value - values[slot]);
        return sum;
    }
}
