using Ops.Domain.Decisions;

namespace Ops.Domain.Markets;

/// <summary>Units against the best practice among them: data envelopment analysis, input-oriented.</summary>
/// <remarks>
/// min θ with Σλx ≤ θx₀, Σλy ≥ y₀, λ ≥ 0, and Σλ = 1 for variable returns. Solved in the multiplier form by the simplex method. Sources: Charnes,
/// Cooper &amp; Rhodes (EJOR 2, 1978); Banker, Charnes &amp; Cooper (Management Science 30, 1984).
/// </remarks>
public sealed class EfficiencyFrontier : IExplainable
{
    private EfficiencyFrontier() { }

    /// <summary>The units in input order.</summary>
    public ImmutableArray<UnitEfficiency> Units { get; private init; }

    /// <summary>Units with θ = 1 (within 1e-9) at constant returns, in input order.</summary>
    public ImmutableArray<string> EfficientConstant { get; private init; }

    /// <summary>Units with θ = 1 (within 1e-9) at variable returns, in input order.</summary>
    public ImmutableArray<string> EfficientVariable { get; private init; }

    /// <summary>Compares units.</summary>
    /// <param name="units">At least one unit, each once, all with as many inputs and outputs.</param>
    /// <returns>The frontier.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>; <see cref="FaultCode.DuplicateKey"/>;
    /// <see cref="FaultCode.InvalidArgument"/>: an input that is not above 0, a negative output; <see cref="FaultCode.ZeroDenominator"/>: a unit
    /// without output.
    /// </exception>
    public static EfficiencyFrontier Of(ReadOnlySpan<BenchmarkUnit> units)
    {
        Check(units);
        var all = units.ToArray();
        double[] inputs = Sizes(all, unit => unit.Inputs);
        double[] outputs = Sizes(all, unit => unit.Outputs);
        var rows = new UnitEfficiency[all.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            double constant = Efficiency(all, i, inputs, outputs, isVariable: false);
            double variable = Math.Max(constant, Efficiency(all, i, inputs, outputs, isVariable: true));
            rows[i] = new UnitEfficiency
            {
                Id = all[i].Id,
                ConstantReturns = constant,
                VariableReturns = variable,
                Scale = constant / variable,
                InputTargets = [.. all[i].Inputs.Select(input => variable * input)],
            };
        }
        return new EfficiencyFrontier
        {
            Units = [.. rows],
            EfficientConstant = [.. rows.Where(row => Near.AtLeast(row.ConstantReturns, 1)).Select(row => row.Id)],
            EfficientVariable = [.. rows.Where(row => Near.AtLeast(row.VariableReturns, 1)).Select(row => row.Id)],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Efficient units", "有效单元数"),
            (decimal)EfficientVariable.Length,
            Phrase.Of($"of {Units.Length}", $"共 {Units.Length} 个"),
            new Phrase(
                "Charnes, Cooper & Rhodes 1978; Banker, Charnes & Cooper 1984",
                "Charnes、Cooper 与 Rhodes 1978；Banker、Charnes 与 Cooper 1984"
            ),
            [
                .. Units.Select(unit =>
                    Explanation.Of(
                        Phrase.Of($"{unit.Id}"),
                        unit.VariableReturns,
                        Phrase.Of($"CCR {unit.ConstantReturns}"),
                        default,
                        Explanation.Of(new Phrase("Scale efficiency", "规模效率"), unit.Scale)
                    )
                ),
            ]
        );

    private static void Check(ReadOnlySpan<BenchmarkUnit> units)
    {
        Guard.NotEmpty(units, nameof(units));
        for (int i = 1; i < units.Length; i++)
        {
            Guard.SameLength(units[i].Inputs.Length, $"{Guard.At(nameof(units), i)}.inputs", units[0].Inputs.Length, "the first unit");
            Guard.SameLength(units[i].Outputs.Length, $"{Guard.At(nameof(units), i)}.outputs", units[0].Outputs.Length, "the first unit");
        }
        Ids.Unique(units, unit => unit.Id, nameof(units));
        for (int i = 0; i < units.Length; i++)
        {
            foreach (double input in units[i].Inputs)
                Guard.Positive(input, $"{Guard.At(nameof(units), i)}.inputs");
            foreach (double output in units[i].Outputs)
                Guard.NotNegative(output, $"{Guard.At(nameof(units), i)}.outputs");
        }
        for (int i = 0; i < units.Length; i++)
        {
            if (units[i].Outputs.All(output => output == 0))
                throw Faults.ZeroDenominator(Guard.At(nameof(units), i), "the unit makes nothing", "give an output above 0");
        }
    }

    /// <summary>The mean size of each figure, by which it is divided so that all are of one order.</summary>
    private static double[] Sizes(BenchmarkUnit[] units, Func<BenchmarkUnit, ImmutableArray<double>> figures)
    {
        double[] sizes = new double[figures(units[0]).Length];
        for (int k = 0; k < sizes.Length; k++)
        {
            double mean = units.Average(unit => figures(unit)[k]);
            sizes[k] = mean > 0 ? mean : 1;
        }
        return sizes;
    }

    /// <summary>max u·y₀ (+ w) with v·x₀ ≤ 1 and u·y − v·x (+ w) ≤ 0 for every unit; u, v ≥ 0, w free and so the difference of two.</summary>
    private static double Efficiency(BenchmarkUnit[] units, int own, double[] inputs, double[] outputs, bool isVariable)
    {
        int m = inputs.Length;
        int s = outputs.Length;
        int columns = m + s + (isVariable ? 2 : 0);
        var rows = new double[units.Length + 1][];
        double[] limits = new double[rows.Length];
        double[] goal = new double[columns];
        for (int i = 0; i < units.Length; i++)
        {
            rows[i] = new double[columns];
            for (int k = 0; k < m; k++)
                rows[i][k] = -units[i].Inputs[k] / inputs[k];
            for (int k = 0; k < s; k++)
                rows[i][m + k] = units[i].Outputs[k] / outputs[k];
        }
        rows[^1] = new double[columns];
        for (int k = 0; k < m; k++)
            rows[^1][k] = units[own].Inputs[k] / inputs[k];
        limits[^1] = 1;
        for (int k = 0; k < s; k++)
            goal[m + k] = units[own].Outputs[k] / outputs[k];
        if (isVariable)
        {
            for (int i = 0; i < units.Length; i++)
                (rows[i][^2], rows[i][^1]) = (1, -1);
            (goal[^2], goal[^1]) = (1, -1);
        }
        return Math.Min(1, LinearProgram.Maximum(goal, rows, limits));
    }
}
