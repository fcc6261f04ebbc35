namespace Ops.Domain.Projects;

/// <summary>What a plan uses of one resource in each period, when all start early and when all start late.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class ResourceUsage : IExplainable
{
    internal ResourceUsage(string resource, ImmutableArray<double> early, ImmutableArray<double> late, double? capacity)
    {
        Resource = resource;
        Early = early;
        Late = late;
        OverloadedEarly = Above(early, capacity);
        OverloadedLate = Above(late, capacity);
    }

    /// <summary>The resource.</summary>
    public string Resource { get; }

    /// <summary>Usage per period at early dates.</summary>
    public ImmutableArray<double> Early { get; }

    /// <summary>Usage per period at late dates.</summary>
    public ImmutableArray<double> Late { get; }

    /// <summary>The largest usage at early dates; 0 for a plan without periods.</summary>
    public double PeakEarly => Early.DefaultIfEmpty().Max();

    /// <summary>The largest usage at late dates; 0 for a plan without periods.</summary>
    public double PeakLate => Late.DefaultIfEmpty().Max();

    /// <summary>The usage of all periods.</summary>
    public double Total => Early.Sum();

    /// <summary>The sum of squares at early dates: the smaller, the more level.</summary>
    public double SumOfSquaresEarly => Early.Sum(usage => usage * usage);

    /// <summary>The sum of squares at late dates.</summary>
    public double SumOfSquaresLate => Late.Sum(usage => usage * usage);

    /// <summary>Periods above capacity at early dates; none without a capacity.</summary>
    public ImmutableArray<int> OverloadedEarly { get; }

    /// <summary>Periods above capacity at late dates; none without a capacity.</summary>
    public ImmutableArray<int> OverloadedLate { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase($"Usage of {Resource}", $"{Resource} 的用量"),
            Total,
            default,
            default,
            Explanation.Of(new Phrase("Early peak", "最早计划峰值"), PeakEarly),
            Explanation.Of(new Phrase("Late peak", "最迟计划峰值"), PeakLate)
        );

    private static ImmutableArray<int> Above(ImmutableArray<double> usage, double? capacity) =>
        [.. Enumerable.Range(0, usage.Length).Where(period => usage[period] > capacity)];
}
