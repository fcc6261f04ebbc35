namespace Ops.Domain.Projects;

/// <summary>The least cost of a project at every duration from the normal to the shortest (工期成本优化).</summary>
/// <remarks>
/// J. Kelley (1961), D. Fulkerson (1961): the cost of a duration T is the largest of Σ length·flow − T·value over flows through the network in
/// which an activity carries up to its cost per period at its normal length, and any amount at its crash length. Each augmenting path of
/// length L and amount a therefore adds a·(L − T) to every duration T below L. Exact. Compared by reference.
/// </remarks>
public sealed class TimeCostCurve : IExplainable
{
    private const int MostPoints = 1_000_000;

    private TimeCostCurve(ImmutableArray<TimeCostPoint> points, TimeCostPoint optimum)
    {
        Points = points;
        Optimum = optimum;
    }

    /// <summary>One point per whole duration, falling.</summary>
    public ImmutableArray<TimeCostPoint> Points { get; }

    /// <summary>The point of least total cost, of equals the shorter.</summary>
    public TimeCostPoint Optimum { get; }

    /// <summary>The duration when nothing is crashed.</summary>
    public int NormalDuration => Points[0].Duration;

    /// <summary>The shortest duration.</summary>
    public int MinimumDuration => Points[^1].Duration;

    /// <summary>Finds the least cost of every duration.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="indirectCostPerPeriod">What each period of the project costs beside its activities.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>;
    /// <see cref="FaultCode.InvalidArgument"/>: null, a negative figure, a crash duration above the normal one or a crash cost below it;
    /// <see cref="FaultCode.Cycle"/>; <see cref="FaultCode.Overflow"/>: durations that add up beyond whole numbers of 32 bits, or a curve of more
    /// than a million points.
    /// </exception>
    public static TimeCostCurve Of(ReadOnlySpan<CrashableActivity> activities, decimal indirectCostPerPeriod = 0)
    {
        Guard.NotEmpty(activities, nameof(activities));
        ImmutableArray<CrashableActivity> all = [.. activities];
        for (int i = 0; i < all.Length; i++)
            Guard.NotNull(all[i], Guard.At(nameof(activities), i));
        var network = Network.Of(
            nameof(activities),
            [.. all.Select(activity => activity.Id)],
            all.Select(activity => activity.Predecessors)
        );
        foreach (var activity in all)
            Check(activity);
        if (indirectCostPerPeriod < 0)
            throw Faults.Invalid(nameof(indirectCostPerPeriod), "a negative cost", "give a cost of at least 0");
        int[] order = network.Ordered();
        if (all.Sum(activity => (long)activity.NormalDuration) > int.MaxValue)
            throw network.TooLong();
        int normal = Longest(network, order, activity => all[activity].NormalDuration);
        int minimum = Longest(network, order, activity => all[activity].CrashDuration);
        if (normal - minimum >= MostPoints)
            throw Faults.Overflow(
                nameof(activities),
                $"the curve would have {normal - minimum + 1L} points",
                $"give durations in larger periods: at most {MostPoints} points"
            );
        var steps = new CrashFlow(all, network).Augment();
        var fixedCost = Fraction.Sum(all.Select(activity => (Fraction)activity.NormalCost));
        var points = ImmutableArray.CreateBuilder<TimeCostPoint>(normal - minimum + 1);
        Fraction? least = null;
        TimeCostPoint optimum = default;
        for (int duration = normal; duration >= minimum; duration--)
        {
            var direct = fixedCost;
            foreach (var (length, amount) in steps)
            {
                if (length > duration)
                    direct += amount * (Fraction)(decimal)(length - duration);
            }
            var total = direct + ((Fraction)indirectCostPerPeriod * (Fraction)(decimal)duration);
            points.Add(new TimeCostPoint(duration, Cents(direct), Cents(total)));
            if (least is not { } lowest || total <= lowest)
                (least, optimum) = (total, points[^1]);
        }
        return new TimeCostCurve(points.MoveToImmutable(), optimum);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Least total cost", "最低总成本"),
            Optimum.TotalCost,
            Phrase.Of($"at duration {Optimum.Duration}", $"工期 {Optimum.Duration}"),
            new Phrase("Kelley 1961; Fulkerson 1961", "Kelley 1961；Fulkerson 1961"),
            [.. Points.Select(point => Explanation.Of(new Phrase($"Duration {point.Duration}", $"工期 {point.Duration}"), point.TotalCost))]
        );

    private static void Check(CrashableActivity activity)
    {
        if (activity.CrashDuration < 0 || activity.NormalCost < 0)
            throw Faults.Invalid(activity.Id, "a negative duration or cost", "give figures of at least 0");
        if (activity.CrashDuration > activity.NormalDuration || activity.CrashCost < activity.NormalCost)
            throw Faults.Invalid(activity.Id, "crashing is slower or cheaper than normal", "exchange the two points");
    }

    private static int Longest(Network network, int[] order, Func<int, int> duration)
    {
        int[] finish = new int[order.Length];
        foreach (int at in order)
        {
            foreach (var edge in network.Into(at))
                finish[at] = Math.Max(finish[at], finish[edge.From]);
            finish[at] += duration(at);
        }
        return finish.Max();
    }

    /// <summary>Half to even, with two decimals always.</summary>
    private static decimal Cents(Fraction value) => decimal.Round(value.ToDecimal(), 2, MidpointRounding.ToEven) + 0.00m;
}
