using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>解决用时, how long a solution takes, with the tickets that are still open counted for the time they have already waited.</summary>
/// <remarks>
/// Quantiles among the solved alone flatter: the hard cases are missing in them. Here an open ticket is censored: it takes at least as long as it has been open
/// (E. L. Kaplan and P. Meier 1958). A quantile that the curve does not reach is null: nobody knows it yet. In working hours; pauses do not count.
/// </remarks>
public sealed class ResolutionTimes : IExplainable
{
    private ResolutionTimes() { }

    /// <summary>Tickets that are resolved or closed.</summary>
    public int Solved { get; internal init; }

    /// <summary>Tickets that are open or wait for the customer.</summary>
    public int Open { get; internal init; }

    /// <summary>The share of tickets not yet solved after so many working hours.</summary>
    public SurvivalCurve Unsolved { get; internal init; } = null!;

    /// <summary>The working hours within which half of all tickets are solved, with their limits.</summary>
    public SurvivalQuantile Median => Unsolved.Median;

    /// <summary>The working hours within which nine of ten tickets are solved, with their limits.</summary>
    public SurvivalQuantile NinetiethPercentile => Unsolved.Quantile(0.9);

    /// <summary>The median among the solved alone (type 7), for comparison; null without any.</summary>
    public double? MedianOfSolved { get; internal init; }

    /// <summary>Reads the clocks of tickets.</summary>
    /// <param name="clocks">The clocks, all read at the moment of the report; at least one.</param>
    /// <param name="confidence">The confidence of the limits, strictly between 0 and 1.</param>
    /// <returns>The times.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no clock. <see cref="FaultCode.InvalidArgument"/>: a null, a confidence outside (0, 1), clocks of different moments.
    /// </exception>
    public static ResolutionTimes Of(ReadOnlySpan<ServiceClock> clocks, double confidence = 0.95)
    {
        Guard.NotEmpty(clocks, nameof(clocks));
        double[] hours = new double[clocks.Length];
        bool[] isSolved = new bool[clocks.Length];
        for (int i = 0; i < clocks.Length; i++)
        {
            var clock = Guard.NotNull(clocks[i], Guard.At(nameof(clocks), i));
            if (clock.AsOf != clocks[0].AsOf)
                throw Faults.Invalid(
                    Guard.At(nameof(clocks), i),
                    "it was read at another moment than the first",
                    "read all clocks at the moment of the report"
                );
            hours[i] = clock.Resolution.Elapsed.TotalHours;
            isSolved[i] = clock.Resolution.IsDone;
        }
        double[] solved = [.. hours.Where((_, i) => isSolved[i])];
        return new ResolutionTimes
        {
            Solved = solved.Length,
            Open = clocks.Length - solved.Length,
            Unsolved = SurvivalCurve.Of(hours, isSolved, confidence),
            MedianOfSolved = solved.Length == 0 ? null : Quantiles.At(solved, 0.5),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Working hours until half are solved", "半数工单解决所需的工作小时"),
            Median.Time,
            Phrase.Of($"{Solved} solved, {Open} open and counted as at least so long", $"已解决 {Solved}，未结 {Open} 按至少如此之久计"),
            new Phrase("Kaplan and Meier 1958", "Kaplan 与 Meier 1958"),
            Explanation.Of(new Phrase("Median among the solved alone", "仅已解决工单的中位数"), MedianOfSolved),
            Median.Explain(),
            NinetiethPercentile.Explain()
        );
}
