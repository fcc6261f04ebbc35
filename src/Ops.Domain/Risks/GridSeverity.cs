using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>The loss of one event on the points 0, step, 2 · step …</summary>
/// <remarks>Two are equal when step and probabilities are.</remarks>
public sealed record GridSeverity : IExplainable
{
    private const double Slack = 1e-9;

    private GridSeverity(double step, ImmutableArray<double> probabilities)
    {
        Step = step;
        Probabilities = probabilities;
    }

    /// <summary>Creates the severity from its probabilities.</summary>
    /// <param name="step">The distance of two points: above 0, in the unit of the losses.</param>
    /// <param name="probabilities">The probabilities of 0, step, 2 · step …: each at least 0, with sum 1 within 10⁻⁹.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no probability. <see cref="FaultCode.InvalidArgument"/>: a step that is not above 0, a negative
    /// probability, a sum that is not 1.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public GridSeverity(double step, ReadOnlySpan<double> probabilities)
    {
        Guard.NotEmpty(probabilities, nameof(probabilities));
        Step = Guard.Positive(step, nameof(step));
        double sum = 0;
        for (int i = 0; i < probabilities.Length; i++)
            sum += Guard.NotNegative(probabilities[i], Guard.At(nameof(probabilities), i));
        if (!(Math.Abs(sum - 1) <= Slack))
            throw Faults.Invalid(nameof(probabilities), $"they sum to {Figures.Text(sum)}", "give probabilities that sum to 1");
        Probabilities = [.. probabilities];
        double widest = step * probabilities.Length;
        Representable.At(nameof(step), widest * widest, "work in a larger unit");
    }

    /// <summary>The distance of two points, in the unit of the losses.</summary>
    public double Step { get; }

    /// <summary>The probability of each point, from 0 up.</summary>
    public ImmutableArray<double> Probabilities { get; }

    /// <summary>The probability that was left out because it lies beyond the last point; below 10⁻⁹ for a severity made from probabilities.</summary>
    public double Beyond => Math.Max(0, 1 - Sum(0));

    /// <summary>The mean of what is on the grid.</summary>
    public double Mean => Sum(1);

    /// <summary>The variance of what is on the grid, Σ (x − mean)² p.</summary>
    public double Variance
    {
        get
        {
            double mean = Mean;
            double sum = 0;
            for (int k = 0; k < Probabilities.Length; k++)
                sum += ((k * Step) - mean) * ((k * Step) - mean) * Probabilities[k];
            return sum;
        }
    }

    /// <summary>Puts a severity on a grid; what lies beyond the grid is left out, not moved.</summary>
    /// <remarks>S. Klugman, H. Panjer and G. Willmot, Loss Models, chapter 9. Points: 0 to to − step for upper and rounding, 0 to <paramref name="to"/> otherwise.</remarks>
    /// <param name="severity">The loss of one event, which cannot be below 0.</param>
    /// <param name="step">The distance of two points: above 0.</param>
    /// <param name="to">The end of the grid: a whole number of steps, at least one.</param>
    /// <param name="method">How.</param>
    /// <returns>The severity on the grid.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a severity that reaches below 0, a step that is not above 0, an end that is no whole number
    /// of steps or needs more than 2²², an unknown method.
    /// </exception>
    public static GridSeverity Of(
        IDistribution severity,
        double step,
        double to,
        DiscretizationMethod method = DiscretizationMethod.Rounding
    )
    {
        SeverityLaw.Checked(severity, nameof(severity));
        Guard.Positive(step, nameof(step));
        Guard.Positive(to, nameof(to));
        Guard.Defined(method, nameof(method));
        double steps = to / step;
        double whole = Math.Round(steps);
        if (Math.Abs(steps - whole) > Slack || whole < 1 || whole > CompoundGrid.MostPoints)
            throw Faults.Invalid(
                nameof(to),
                $"{Figures.Text(to)} is {Figures.Text(steps)} steps",
                "give a whole number of steps, 1 to 2^22"
            );
        return new GridSeverity(step, ImmutableArray.Create(Discretization.Of(severity, step, (int)whole, method)));
    }

    /// <summary>True when step and probabilities are equal.</summary>
    /// <param name="other">The other severity.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(GridSeverity? other) =>
        other is not null && Step.Equals(other.Step) && Probabilities.AsSpan().SequenceEqual(other.Probabilities.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Step, Probabilities.Length, Mean);

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Severity on a grid", "离散化的损失强度"),
            Mean,
            Phrase.Of($"Σ k · {Step} · p[k], k = 0 … {Probabilities.Length - 1}"),
            new Phrase("Klugman, Panjer and Willmot, Loss Models", "Klugman、Panjer 与 Willmot《损失模型》"),
            Explanation.Of(new Phrase("Variance", "方差"), Variance),
            Explanation.Of(new Phrase("Probability beyond the grid", "网格以外的概率"), Beyond)
        );

    private double Sum(int power)
    {
        double sum = 0;
        for (int k = 0; k < Probabilities.Length; k++)
            sum += power == 0 ? Probabilities[k] : k * Step * Probabilities[k];
        return sum;
    }
}
