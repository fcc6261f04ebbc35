namespace Ops.Domain.Kpis;

/// <summary>连环替代法, chain substitution: the inputs are switched from base to current one after another, and each step is one contribution.</summary>
/// <remarks>
/// It closes exactly, but another order gives other contributions; the fair share over all orders stands beside each one. Holds a list
/// and makes no claim of value equality.
/// </remarks>
public sealed class ChainSubstitution : IExplainable
{
    private ChainSubstitution() { }

    /// <summary>The figure's name.</summary>
    public string Metric { get; private init; } = "";

    /// <summary>The figure with the base inputs.</summary>
    public decimal Base { get; private init; }

    /// <summary>The figure with the current inputs.</summary>
    public decimal Current { get; private init; }

    /// <summary>Current less base: the sum of the contributions.</summary>
    public decimal Change { get; private init; }

    /// <summary>The contributions, in the order of switching.</summary>
    public ImmutableArray<ChainContribution> Contributions { get; private init; }

    /// <summary>Switches the inputs in a certain order.</summary>
    /// <param name="tree">The formulas.</param>
    /// <param name="metric">The computed figure.</param>
    /// <param name="baseline">The inputs of the earlier state; at least one.</param>
    /// <param name="current">The same inputs in the later state.</param>
    /// <param name="order">All inputs by name, in the order of switching; by custom quantities come before qualities.</param>
    /// <returns>The contributions.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no input or no order. <see cref="FaultCode.LengthMismatch"/>: an order of another length. <see cref="FaultCode.DuplicateKey"/>: an
    /// input twice. <see cref="FaultCode.UnknownReference"/>: an unknown or missing input, an unknown figure. <see cref="FaultCode.InvalidArgument"/>: too many
    /// changed inputs (see <see cref="Shapley.MostChangedInputs"/>). <see cref="FaultCode.ZeroDenominator"/>: a formula divides by 0 on the way.
    /// <see cref="FaultCode.Overflow"/>: beyond decimal.
    /// </exception>
    public static ChainSubstitution Of(
        FormulaTree tree,
        string metric,
        ReadOnlySpan<InputValue> baseline,
        ReadOnlySpan<InputValue> current,
        ReadOnlySpan<string> order
    )
    {
        Guard.NotNull(tree, nameof(tree));
        Guard.NotEmpty(baseline, nameof(baseline));
        Guard.NotEmpty(current, nameof(current));
        Guard.NotEmpty(order, nameof(order));
        Guard.SameLength(order.Length, nameof(order), tree.Inputs.Length, "inputs");
        int[] slots = Slots(tree, order);
        var first = tree.Bind(baseline, nameof(baseline));
        var last = tree.Bind(current, nameof(current));
        int index = tree.DefinitionIndex(Guard.NotNull(metric, nameof(metric)), nameof(metric));
        var formulas = tree.OrderFor(index);
        var shares = Shapley.Shares(tree, index, first, last);
        Fraction[] inputs = [.. first];
        var start = tree.Compute(inputs, formulas);
        var before = start;
        var steps = new Fraction[slots.Length];
        for (int i = 0; i < slots.Length; i++)
        {
            inputs[slots[i]] = last[slots[i]];
            var after = tree.Compute(inputs, formulas);
            steps[i] = after - before;
            before = after;
        }
        Closure.Require(steps, before - start);
        return new ChainSubstitution
        {
            Metric = metric,
            Base = start.ToDecimal(),
            Current = before.ToDecimal(),
            Change = (before - start).ToDecimal(),
            Contributions =
            [
                .. slots.Select(
                    (slot, i) =>
                        new ChainContribution(
                            tree.Inputs[slot].Name,
                            steps[i].ToDecimal(),
                            shares[slot].ToDecimal(),
                            (steps[i] - shares[slot]).ToDecimal()
                        )
                ),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change", "变动"),
            Change,
            Phrase.Of($"{Current} - {Base}"),
            new Phrase("chain substitution in the order shown", "连环替代法，按所列顺序"),
            [
                .. Contributions.Select(step =>
                    Explanation.Of(
                        Named.Effect(step.Input),
                        step.Value,
                        default,
                        default,
                        Explanation.Of(new Phrase("Shapley value", "沙普利值"), step.Shapley),
                        Explanation.Of(new Phrase("Difference", "差额"), step.Difference, Phrase.Of($"{step.Value} - {step.Shapley}"))
                    )
                ),
            ]
        );

    private static int[] Slots(FormulaTree tree, ReadOnlySpan<string> order)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in order)
        {
            if (!seen.Add(Guard.NotNull(name, nameof(order))))
                throw Faults.Duplicate(nameof(order), name);
        }
        int[] slots = new int[order.Length];
        for (int i = 0; i < slots.Length; i++)
            slots[i] = tree.InputSlot(order[i], nameof(order));
        return slots;
    }
}
