namespace Ops.Domain.Kpis;

/// <summary>Which input moves a figure how much (敏感性): exact partial derivatives and elasticities over a formula tree.</summary>
/// <remarks>
/// At a tie of <c>min</c> or <c>max</c>, and of <c>abs</c> at 0, a slope exists only if both sides agree; otherwise it is undefined, and
/// so is all that is built on it. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class Sensitivity : IExplainable
{
    private Sensitivity() { }

    /// <summary>The figure's name.</summary>
    public string Metric { get; private init; } = "";

    /// <summary>The figure's value.</summary>
    public decimal Value { get; private init; }

    /// <summary>Every input of the tree, by name; what the figure does not use has slope 0.</summary>
    public ImmutableArray<InputSensitivity> Inputs { get; private init; }

    /// <summary>Differentiates a figure at certain inputs.</summary>
    /// <param name="tree">The formulas.</param>
    /// <param name="metric">The computed figure.</param>
    /// <param name="inputs">The value of every input; at least one.</param>
    /// <returns>The sensitivities.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no input. <see cref="FaultCode.DuplicateKey"/>: an input twice. <see cref="FaultCode.UnknownReference"/>: an unknown
    /// or missing input, an unknown figure. <see cref="FaultCode.ZeroDenominator"/>: a formula divides by 0. <see cref="FaultCode.Overflow"/>: beyond decimal or double.
    /// </exception>
    public static Sensitivity Of(FormulaTree tree, string metric, ReadOnlySpan<InputValue> inputs)
    {
        Guard.NotNull(tree, nameof(tree));
        Guard.NotEmpty(inputs, nameof(inputs));
        var values = tree.Bind(inputs, nameof(inputs));
        int index = tree.DefinitionIndex(Guard.NotNull(metric, nameof(metric)), nameof(metric));
        var figure = At(tree, values, index);
        return new Sensitivity
        {
            Metric = metric,
            Value = figure.Value.ToDecimal(),
            Inputs =
            [
                .. Enumerable
                    .Range(0, values.Length)
                    .OrderBy(i => tree.Inputs[i].Name, StringComparer.Ordinal)
                    .Select(i => new InputSensitivity(
                        tree.Inputs[i].Name,
                        figure.Slopes[i]?.ToDouble(),
                        figure.Slopes[i] is { } slope ? Fraction.Ratio(slope * values[i], figure.Value)?.ToDouble() : null
                    )),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Named.Figure(Metric),
            Value,
            default,
            new Phrase("exact partial derivatives", "精确偏导数"),
            [
                .. Inputs.Select(input =>
                    Explanation.Of(
                        Named.Input(input.Input),
                        input.Partial,
                        default,
                        default,
                        Explanation.Of(new Phrase("Elasticity", "弹性"), input.Elasticity)
                    )
                ),
            ]
        );

    /// <summary>The figure with its slopes in all inputs of the tree.</summary>
    internal static Slope At(FormulaTree tree, Fraction[] values, int definition)
    {
        var algebra = new SlopeAlgebra(values.Length);
        var inputs = values.Select((value, i) => algebra.Input(i, value)).ToArray();
        return tree.Compute<Slope, SlopeAlgebra>(algebra, inputs, tree.OrderFor(definition))[values.Length + definition];
    }
}
