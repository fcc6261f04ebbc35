namespace Ops.Domain.Risks;

/// <summary>The grid of losses 0, step, 2 · step … on which the exact distribution of a portfolio is computed.</summary>
/// <remarks>A finer step is closer to the severities, more points reach further; what lies beyond the last point is reported, not moved.</remarks>
public sealed record LossGrid
{
    private const double Deviations = 20;

    /// <summary>Creates the grid.</summary>
    /// <param name="step">The distance of two points: above 0, in the unit of the losses.</param>
    /// <param name="points">How many points: 2 to 2²²; 65,536 by default.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a figure out of its range.</exception>
    public LossGrid(double step, int points = 65_536)
    {
        Step = Guard.Positive(step, nameof(step));
        Points = Guard.InRange(points, 2, CompoundGrid.MostPoints, nameof(points));
    }

    /// <summary>The distance of two points.</summary>
    public double Step { get; }

    /// <summary>How many points.</summary>
    public int Points { get; }

    /// <summary>A grid that reaches 20 standard deviations beyond the mean of a portfolio.</summary>
    /// <param name="risks">The risks; at least one, with finite variances.</param>
    /// <param name="points">How many points: 2 to 2²².</param>
    /// <returns>The grid.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no risk. <see cref="FaultCode.InsufficientData"/>: a variance is infinite, so that no number of standard deviations
    /// will do: choose the grid. <see cref="FaultCode.InvalidArgument"/>: too few or too many points.
    /// </exception>
    public static LossGrid Covering(ReadOnlySpan<CollectiveRisk> risks, int points = 65_536)
    {
        Guard.NotEmpty(risks, nameof(risks));
        Guard.InRange(points, 2, CompoundGrid.MostPoints, nameof(points));
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < risks.Length; i++)
        {
            var risk = Guard.NotNull(risks[i], Guard.At(nameof(risks), i));
            if (risk.Variance is not { } spread)
                throw Faults.Insufficient(Guard.At(nameof(risks), i), "the variance is infinite", "choose step and points yourself");
            mean += risk.ExpectedLoss ?? 0;
            variance += spread;
        }
        double to = mean + (Deviations * Math.Sqrt(variance));
        if (to == 0)
            throw Faults.Insufficient(nameof(risks), "no risk ever strikes", "choose step and points yourself");
        return new LossGrid(to / points, points);
    }
}
